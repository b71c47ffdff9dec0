package io.waybill.normalizer.unmapped;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnmappedPageTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "501", "-1", "1.5", "x", "", "01", "9999999999"})
    void refusesLimitsThatAreNone(String limit) {
        assertThat(PageLimit.of(limit)).isEmpty();
        assertThat(PageLimit.of("1")).contains(1);
        assertThat(PageLimit.of("500")).contains(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "7.x", "x.00000000-0000-0000-0000-000000000001", "7.1-1-1-1-1"})
    void refusesWhatNoPageGave(String after) {
        assertThat(UnmappedPage.of("dhl", 1, after)).isEmpty();
    }

    @Test
    void goesOnBehindTheLastLineOfAPage() {
        var lines = List.of(line(9), line(7), line(3));

        var page = UnmappedView.of(lines, 2);

        assertThat(page.scans()).hasSize(2);
        assertThat(UnmappedPage.of(null, 2, page.next()))
                .contains(new UnmappedPage(null, 2, 7, lines.get(1).id()));
        assertThat(UnmappedView.of(lines, 3).next()).isNull();
    }

    private static UnmappedView.Line line(long times) {
        return new UnmappedView.Line(
                UUID.randomUUID(), "dhl", null, null, "text", null, times, Instant.EPOCH, Instant.EPOCH);
    }
}
