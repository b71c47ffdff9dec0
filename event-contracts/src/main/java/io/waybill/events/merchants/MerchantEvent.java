package io.waybill.events.merchants;

/** Events of {@code waybill.merchants}; by merchant id. */
public sealed interface MerchantEvent permits MerchantProfile {}
