package io.waybill.benchmarks;

import io.waybill.testkit.house.House;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> keepsTheHouseRules() {
        return House.ofTool("io.waybill.benchmarks", "io.waybill.benchmarks.MachineClock");
    }
}
