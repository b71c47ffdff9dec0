package io.waybill.carriers;

/** What a new carrier implements; it passes {@code CarrierContract}. Both methods are pure. */
public interface Carrier {

    /** Kebab-case. */
    String id();

    CarrierRequest ask(Inquiry inquiry);

    /** Never throws, whatever the bytes. */
    Answer read(CarrierResponse response);
}
