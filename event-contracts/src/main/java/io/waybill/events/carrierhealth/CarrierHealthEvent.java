package io.waybill.events.carrierhealth;

/** Events of {@code waybill.carrier-health}. */
public sealed interface CarrierHealthEvent permits CarrierLookedAfter {}
