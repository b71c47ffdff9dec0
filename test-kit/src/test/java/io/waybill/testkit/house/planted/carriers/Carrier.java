package io.waybill.testkit.house.planted.carriers;

public interface Carrier {}
