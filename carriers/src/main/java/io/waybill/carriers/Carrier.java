package io.waybill.carriers;

import java.util.List;
import java.util.Optional;

/** One interface of a carrier as a question and a reading. The poller does the exchange between the two. */
public interface Carrier {

    /** Kebab-case; of accounts and settings. */
    String id();

    /**
     * Ids of the carriers, as in {@link io.waybill.events.Leg}, whose parcels it answers about. The first has the status
     * table; where a carrier has several interfaces, they share it.
     */
    default List<String> carriers() {
        return List.of(id());
    }

    /** Names of the secrets that an account consists of, such as {@code id} and {@code secret}. */
    default List<String> secrets() {
        return List.of("key");
    }

    /** How many numbers one call may ask about, with all that there is to tell of each. */
    default int batch() {
        return 1;
    }

    /** @param inquiries at least one, at most {@link #batch}; no number twice, all in one language */
    CarrierRequest ask(List<Inquiry> inquiries);

    /** Never throws, whatever came back. */
    Answers read(CarrierResponse response);

    /** How to tell the carrier of numbers before it follows them; empty where it needs not be told. */
    default Optional<CarrierRequest> register(List<Inquiry> inquiries) {
        return Optional.empty();
    }

    /** How many numbers {@link #register} takes at a time. */
    default int registerBatch() {
        return batch();
    }

    /** How to have it push what it will know of numbers; empty where it pushes without, or not at all. */
    default Optional<Subscription> subscription() {
        return Optional.empty();
    }

    /** Bodies that the carrier posts to us by itself; empty where it does not. */
    default Optional<Push> push() {
        return Optional.empty();
    }
}
