package io.waybill.normalizer.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowsUpdateTest {

    private record Crate(
            String id,
            String label,
            @Nullable LocalDate packed,
            @Nullable Instant seen) {}

    private static final RowsUpdate<Crate> LABELLED =
            RowsUpdate.<Crate>of().text("label", Crate::label).also("lease = null");

    private static final RowsUpdate<Crate> SEEN =
            RowsUpdate.<Crate>of().day("packed", Crate::packed).moment("seen", Crate::seen);

    @Test
    void oneStatementTakesAnArrayOfEachColumn() {
        assertThat(LABELLED.and(SEEN).sql("crate", "crate_id"))
                .isEqualTo("update crate set label = now.label, packed = date 'epoch' + now.packed,"
                        + " seen = moment(now.seen), lease = null"
                        + " from unnest(?::uuid[], ?::text[], ?::int[], ?::bigint[]) as now(id, label, packed, seen)"
                        + " where crate.crate_id = now.id");
    }

    @Test
    void whatIsAbsentStaysAbsent() {
        var crates = List.of(
                new Crate("a", "one", LocalDate.EPOCH.plusDays(2), Instant.EPOCH.plusSeconds(1)),
                new Crate("b", "two", null, null));

        assertThat(LABELLED.and(SEEN).arguments(crates, Crate::id)).isEqualTo(new Object[] {
            new String[] {"a", "b"},
            new String[] {"one", "two"},
            new Integer[] {2, null},
            new Long[] {1_000_000L, null}
        });
    }
}
