package io.waybill.testkit.house.planted.carriers.dhl;

import io.waybill.testkit.house.planted.carriers.Carrier;
import java.net.URI;

public record Dhl(URI address) implements Carrier {}
