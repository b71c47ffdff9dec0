package io.waybill.benchmarks.stage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/home/me/waybill/tracking-poller/target/classes",
                "/home/me/waybill/tracking-poller/target/tracking-poller-0.1.0-SNAPSHOT.jar",
                "/home/me/waybill/benchmarks/target/lib/tracking-poller-0.1.0-SNAPSHOT.jar",
                "lib/tracking-poller-1.0.jar"
            })
    void isFoundOnAClassPath(String entry) {
        assertThat(Service.POLLER.is(entry)).isTrue();
        assertThat(Service.NORMALIZER.is(entry)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/home/me/tracking-poller/benchmarks/target/classes",
                "/home/me/waybill/benchmarks/target/lib/jobrunr-8.7.0.jar"
            })
    void othersAreNotTakenForIt(String entry) {
        assertThat(Service.POLLER.is(entry)).isFalse();
    }
}
