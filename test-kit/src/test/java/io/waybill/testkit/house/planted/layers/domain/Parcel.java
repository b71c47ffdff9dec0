package io.waybill.testkit.house.planted.layers.domain;

public record Parcel() {}
