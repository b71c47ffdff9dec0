package io.waybill.carriers.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.waybill.carriers.Effect;
import io.waybill.carriers.ScanReading;
import io.waybill.carriers.ScanReading.Recognised;
import io.waybill.carriers.ScanReading.Unrecognised;
import io.waybill.vocabulary.Cause;
import io.waybill.vocabulary.Detail;
import io.waybill.vocabulary.Party;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A code or some words on the command line, with all that the vocabulary says of their meaning. */
record ShownReading(
        @JsonUnwrapped ShownMeaning meaning,
        @Nullable Cause cause,
        @Nullable Party party,
        @Nullable Boolean buyerMustAct,
        @Nullable String effect,
        @Nullable String rule,
        boolean recognised) {

    static ShownReading of(ScanReading reading) {
        return switch (reading) {
            case Recognised read -> of(read);
            case Unrecognised _ -> new ShownReading(ShownMeaning.of(null), null, null, null, null, null, false);
        };
    }

    private static ShownReading of(Recognised read) {
        Detail detail = Detail.of(read.meaning()).orElseThrow();
        return new ShownReading(
                ShownMeaning.of(read.meaning()),
                detail.cause(),
                detail.party(),
                detail.buyerMustAct(),
                name(read.effect()),
                read.rule(),
                true);
    }

    private static String name(Effect effect) {
        return effect.name().toLowerCase(Locale.ROOT);
    }
}
