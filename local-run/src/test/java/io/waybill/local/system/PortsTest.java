package io.waybill.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PortsTest {

    @Test
    void neverGivesAPortTwice() {
        assertThat(Ports.free().wanted().values()).doesNotHaveDuplicates().hasSize(16);
        assertThat(Ports.USUAL.wanted().values()).doesNotHaveDuplicates().hasSize(16);
    }

    @ParameterizedTest
    @EnumSource
    void hasTheManagementPortAThousandAboveTheService(Service service) {
        assertThat(Ports.USUAL.managementOf(service)).isEqualTo(Ports.USUAL.of(service) + 1_000);
    }

    @ParameterizedTest
    @EnumSource
    void namesEveryService(Service service) {
        assertThat(Ports.USUAL.wanted()).containsEntry(service.moduleName(), Ports.USUAL.of(service));
    }
}
