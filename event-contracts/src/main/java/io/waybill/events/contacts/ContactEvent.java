package io.waybill.events.contacts;

/** Events of {@code waybill.contacts}; by buyer id. */
public sealed interface ContactEvent permits BuyerContact, ContactErased {}
