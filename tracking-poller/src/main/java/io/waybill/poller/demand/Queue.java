package io.waybill.poller.demand;

/** A merchant's first polls at an account; those of live parcels and those of imports. */
record Queue(String account, String merchantId, boolean imported) {}
