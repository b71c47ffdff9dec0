package io.waybill.carriers.usps;

import io.waybill.carriers.ScanReading.Recognised;
import io.waybill.carriers.StatusTable;
import io.waybill.carriers.reading.PersonalData;
import io.waybill.carriers.reading.SaidText;
import io.waybill.carriers.reading.SignedBy;
import io.waybill.events.Proof;
import io.waybill.events.ScanTime;
import io.waybill.events.scans.CarrierScan;
import io.waybill.vocabulary.Status;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One event, of either interface.
 *
 * @param time empty where the carrier leaves it empty, as it does for what another post announced
 * @param name who took it
 */
record UspsScan(
        @Nullable String code,
        @Nullable String words,
        Optional<ScanTime> time,
        UspsPlace place,
        @Nullable String firm,
        @Nullable String name) {

    private static final Pattern SIGNED = Pattern.compile("\\bsigned\\b", Pattern.CASE_INSENSITIVE);
    private static final String LANGUAGE = "en";

    UspsScan {
        // A number that lost its zero.
        code = code != null && code.strip().matches("\\d") ? "0" + code.strip() : code;
        if ((code == null || code.isBlank()) && (words == null || words.isBlank())) {
            throw new IllegalArgumentException("an event without code and words");
        }
    }

    static UspsScan ofProse(String sentence) {
        return Prose.scan(sentence);
    }

    CarrierScan scan(ScanTime when, int order, @Nullable String coarse) {
        String text = words == null ? "" : words.strip();
        String own = code == null || code.isBlank() ? null : code.strip();
        // "Received by" an office is no signature.
        SaidText said = SIGNED.matcher(text).find() ? SaidText.of(text) : new SaidText(PersonalData.masked(text), null);
        return new CarrierScan(own, coarse, said.text(), LANGUAGE, when, place.place(), order, proof(own, said));
    }

    private @Nullable Proof proof(@Nullable String own, SaidText said) {
        String initials = Optional.ofNullable(name).map(SignedBy::initials).orElse(said.initials());
        return initials != null && means(Status.DELIVERED, own, said.text()) ? new Proof(initials, null, null) : null;
    }

    boolean isAnnouncement() {
        return means(Status.PENDING, code, words == null ? "" : words);
    }

    private static boolean means(Status status, @Nullable String code, String words) {
        return StatusTable.forCarrier(Usps.ID).read(code, null, words, LANGUAGE) instanceof Recognised reading
                && reading.meaning().status() == status;
    }

    boolean says(@Nullable String status) {
        return status != null && Objects.requireNonNullElse(words, "").strip().equalsIgnoreCase(status.strip());
    }
}
