package io.waybill.normalizer.status;

import io.waybill.vocabulary.Detail;
import io.waybill.vocabulary.Meaning;
import java.util.Optional;

/** What the poller last said of the watch itself. New scans make it {@link #SCANNED} again. */
public enum Watch {
    NOT_ASKED,
    NOT_YET_KNOWN,
    NEVER_KNOWN,
    SCANNED,
    /** Ended because nothing was heard any more. */
    NO_NEWS;

    Optional<Meaning> withoutScans() {
        return switch (this) {
            case NOT_YET_KNOWN -> Optional.of(Detail.NOT_YET_KNOWN.meaning());
            case NEVER_KNOWN -> Optional.of(Detail.NUMBER_NEVER_KNOWN.meaning());
            case NO_NEWS -> Optional.of(Detail.NO_NEWS.meaning());
            case NOT_ASKED, SCANNED -> Optional.empty();
        };
    }

    Optional<Meaning> afterScans() {
        return switch (this) {
            case NO_NEWS -> Optional.of(Detail.NO_NEWS.meaning());
            case NOT_ASKED, NOT_YET_KNOWN, NEVER_KNOWN, SCANNED -> Optional.empty();
        };
    }

    /** That a number is not known says nothing of another one. */
    public Watch ofAnotherNumber() {
        return switch (this) {
            case NOT_YET_KNOWN, NEVER_KNOWN -> NOT_ASKED;
            case NOT_ASKED, SCANNED, NO_NEWS -> this;
        };
    }
}
