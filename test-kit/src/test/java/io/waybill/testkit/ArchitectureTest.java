package io.waybill.testkit;

import io.waybill.testkit.house.House;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    /** No class here makes a clock: the simulator is given one. */
    @TestFactory
    Stream<DynamicTest> keepsTheHouseRules() {
        return House.ofTool("io.waybill.testkit", "none");
    }
}
