package io.waybill.testkit.house.planted.carriers.ups;

import io.waybill.testkit.house.planted.carriers.Carrier;
import io.waybill.testkit.house.planted.carriers.dhl.Dhl;

public record Ups(Dhl other) implements Carrier {}
