package io.waybill.carriers;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a carrier's answer reads. Reasons are for people and carry no secret and no personal data. */
public sealed interface Answer {

    /** @param parcels at least one; carriers reuse numbers, so the one with the latest scan comes first */
    record Scans(List<ParcelReport> parcels) implements Answer {
        public Scans {
            parcels = List.copyOf(parcels);
            if (parcels.isEmpty()) {
                throw new IllegalArgumentException(
                        "an answer without parcels is one that does not know the number yet");
            }
        }

        /** Those known by exactly this number, the one with the latest scan first. */
        public List<ParcelReport> about(String trackingNumber) {
            String number = TrackingNumbers.normalise(trackingNumber);
            return parcels.stream().filter(p -> p.number().equals(number)).toList();
        }
    }

    /**
     * The carrier does not know the number, or has not scanned the parcel yet: it may tomorrow.
     *
     * @param next what is to be done about it
     */
    record NotYetKnown(String reason, Next next) implements Answer {
        public NotYetKnown {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(next, "next");
        }

        public NotYetKnown(String reason) {
            this(reason, Next.WAIT);
        }

        public enum Next {
            /** Ask again another day. */
            WAIT,
            /** Ask again within minutes: the carrier is only now looking it up. */
            ASK_AGAIN_SOON,
            /** Tell the carrier of the number first, by {@link Carrier#register}. */
            REGISTER
        }
    }

    /** Asking the same again is no use. */
    record Refused(Fault fault, String reason) implements Answer {
        public Refused {
            Objects.requireNonNull(fault, "fault");
            Objects.requireNonNull(reason, "reason");
        }

        public enum Fault {
            /** The question, so this parcel: a malformed or impossible number. */
            QUESTION,
            /** The account, so all its parcels: credentials or permissions. */
            ACCESS
        }
    }

    /**
     * The carrier wants to be left alone, or is not well.
     *
     * @param retryAfter how long, where it says so, counted from its answer
     */
    record Busy(@Nullable Duration retryAfter, String reason) implements Answer {
        public Busy {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** Not what the carrier documents: our reading or its answer is wrong. */
    record Unreadable(String reason) implements Answer {
        public Unreadable {
            Objects.requireNonNull(reason, "reason");
        }
    }
}
