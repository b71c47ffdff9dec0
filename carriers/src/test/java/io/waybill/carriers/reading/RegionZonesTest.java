package io.waybill.carriers.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionZonesTest {

    @ParameterizedTest
    @CsvSource({
        "IL,       , America/Chicago",
        "AZ, 85001 , America/Phoenix",
        "PR,       , America/Puerto_Rico",
        "TX,       , ",
        "TX, 75099 , America/Chicago",
        "TX, 79901-1234, America/Denver",
        "TX, 79855 , ",
        "FL, 32501 , America/Chicago",
        "FL, 33101 , America/New_York",
        "IL, 79901 , America/Chicago",
        "AE, 09001 , ",
        "XX, 12345 , "
    })
    void knowsStatesOfOneTimeAndPartsOfOthers(String state, @Nullable String zip, @Nullable String zone) {
        assertThat(RegionZones.ofState(state, zip)).isEqualTo(zone == null ? null : ZoneId.of(zone));
    }

    @ParameterizedTest
    @CsvSource({"ON, America/Toronto", "SK, America/Regina", "NU, ", "NL, America/St_Johns"})
    void knowsProvinces(String province, @Nullable String zone) {
        assertThat(RegionZones.of("CA", province)).isEqualTo(zone == null ? null : ZoneId.of(zone));
    }

    @Test
    void tellsRegionsFromOtherWords() {
        assertThat(RegionZones.isRegion("US", "TX")).isTrue();
        assertThat(RegionZones.isRegion("US", "ON")).isFalse();
        assertThat(RegionZones.isRegion("US", null)).isFalse();
        assertThat(RegionZones.isRegion("CA", "NU")).isTrue();
    }
}
