package io.waybill.carriers;

/** A carrier as a question and a reading. The poller does the exchange between the two. */
public interface Carrier {

    /** Kebab-case, as in {@link io.waybill.events.Leg}. */
    String id();

    CarrierRequest ask(Inquiry inquiry);

    /** Never throws, whatever came back. */
    Answer read(CarrierResponse response);
}
