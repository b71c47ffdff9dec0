package io.waybill.testkit.house.planted.cycle.two;

import io.waybill.testkit.house.planted.cycle.one.One;
import java.util.Optional;

public record Two(Optional<One> one) {
    public Two {
        one.map(One::two);
    }
}
