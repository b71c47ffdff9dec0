package io.waybill.testkit.house.planted.clean.parcel;

import java.time.Instant;

public record Parcel(Instant shippedAt) {}
