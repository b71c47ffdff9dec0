package io.waybill.normalizer.delay;

import io.waybill.events.delays.DelayCleared;
import io.waybill.events.delays.DelayRule;
import io.waybill.kit.database.MerchantDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a merchant may see of delays: those of its own parcels. */
@Component
class DelayViews {

    private final MerchantDatabase database;

    DelayViews(MerchantDatabase database) {
        this.database = database;
    }

    Optional<DelayView> of(String merchantId, UUID shipmentId) {
        return database.as(merchantId, jdbc -> {
            var lines = jdbc.sql("select * from delay where shipment_id = ? and merchant_id = ?"
                            + " order by detected_at, occurrence, rule")
                    .params(shipmentId, merchantId)
                    .query((row, _) -> line(row))
                    .list();
            return jdbc.sql("select look_due, delay_check_at from parcel where shipment_id = ? and merchant_id = ?")
                    .params(shipmentId, merchantId)
                    .query((row, _) ->
                            new DelayView(shipmentId, instant(row, "look_due"), instant(row, "delay_check_at"), lines))
                    .optional();
        });
    }

    private static DelayView.Line line(ResultSet row) throws SQLException {
        var clearedBy = row.getString("cleared_by");
        return new DelayView.Line(
                DelayRule.valueOf(row.getString("rule")),
                row.getInt("occurrence"),
                row.getTimestamp("due").toInstant(),
                row.getTimestamp("detected_at").toInstant(),
                row.getBoolean("seller_only"),
                instant(row, "cleared_at"),
                clearedBy == null ? null : DelayCleared.Reason.valueOf(clearedBy));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
