package io.waybill.testkit.house.planted.cycle.one;

import io.waybill.testkit.house.planted.cycle.two.Two;

public record One(Two two) {}
