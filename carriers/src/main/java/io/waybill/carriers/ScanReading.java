package io.waybill.carriers;

import io.waybill.vocabulary.Meaning;
import java.util.Objects;
import java.util.Set;

/** What the rules make of one scan. */
public sealed interface ScanReading {

    /**
     * @param meaning of a scan without effect on the status: what it is about
     * @param rule stable name of the rule, such as {@code dhl:code:EXPRESS/OK}
     * @param voids rules whose latest scan is taken back; empty but for {@link Effect#VOIDS_NAMED}
     * @param coarse only the carrier's summary said so: worth a look whether its words say more
     */
    record Recognised(Meaning meaning, Effect effect, String rule, Set<String> voids, boolean coarse)
            implements ScanReading {
        public Recognised {
            Objects.requireNonNull(meaning, "meaning");
            Objects.requireNonNull(effect, "effect");
            Objects.requireNonNull(rule, "rule");
            voids = Set.copyOf(voids);
        }
    }

    /** No rule knows it. It is never guessed to be in transit. */
    record Unrecognised() implements ScanReading {}
}
