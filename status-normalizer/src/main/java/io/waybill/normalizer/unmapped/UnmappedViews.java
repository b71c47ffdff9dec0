package io.waybill.normalizer.unmapped;

import io.waybill.carriers.reading.PersonalData;
import io.waybill.kit.database.MerchantDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class UnmappedViews {

    private final MerchantDatabase database;

    UnmappedViews(MerchantDatabase database) {
        this.database = database;
    }

    /** The list is the installation's, not a merchant's. */
    UnmappedView of(String merchantId, UnmappedPage page) {
        var lines = database.as(
                merchantId,
                jdbc -> jdbc.sql("select * from unmapped where (?::text is null or carrier = ?)"
                                + " and (times < ? or times = ? and id > ?) order by times desc, id limit ?")
                        .params(page.carrier(), page.carrier(), page.times(), page.times(), page.id(), page.limit() + 1)
                        .query((row, _) -> line(row))
                        .list());
        return UnmappedView.of(lines, page.limit());
    }

    /** Readers of carriers' answers mask persons; what they let through before they knew better is masked here. */
    private static UnmappedView.Line line(ResultSet row) throws SQLException {
        return new UnmappedView.Line(
                row.getObject("id", UUID.class),
                row.getString("carrier"),
                absent(row.getString("code")),
                absent(row.getString("coarse")),
                PersonalData.masked(row.getString("text")),
                absent(row.getString("language")),
                row.getLong("times"),
                row.getTimestamp("first_heard_at").toInstant(),
                row.getTimestamp("last_heard_at").toInstant());
    }

    private static @Nullable String absent(String part) {
        return part.isEmpty() ? null : part;
    }
}
