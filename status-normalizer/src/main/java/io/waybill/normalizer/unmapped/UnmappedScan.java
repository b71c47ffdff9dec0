package io.waybill.normalizer.unmapped;

import io.waybill.events.scans.CarrierScan;

/** @param carrier of its leg */
public record UnmappedScan(String carrier, CarrierScan said) {}
