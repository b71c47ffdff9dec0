package io.waybill.normalizer.outlook;

import io.waybill.events.delays.DelayCleared;
import io.waybill.events.delays.DelayRule;
import io.waybill.kit.database.MerchantDatabase;
import io.waybill.normalizer.delay.Outlooks;
import io.waybill.normalizer.parcel.Stories;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a merchant may see of delays: those of its own parcels. */
@Component
class DelayViews {

    private final MerchantDatabase database;
    private final Stories stories;
    private final Outlooks outlooks;

    DelayViews(MerchantDatabase database, Stories stories, Outlooks outlooks) {
        this.database = database;
        this.stories = stories;
        this.outlooks = outlooks;
    }

    /** Its scans are read by us, once the database has said that the parcel is the merchant's. */
    Optional<DelayView> of(String merchantId, UUID shipmentId) {
        return said(merchantId, shipmentId).map(view -> {
            var rules = stories.of(shipmentId).stream()
                    .flatMap(story -> outlooks.of(story.now()).stream())
                    .map(DelayView.Rule::of)
                    .toList();
            return new DelayView(shipmentId, view.lookDue(), view.checkAt(), view.delays(), rules);
        });
    }

    private Optional<DelayView> said(String merchantId, UUID shipmentId) {
        return database.as(merchantId, jdbc -> {
            var lines = jdbc.sql("select * from delay where shipment_id = ? and merchant_id = ?"
                            + " order by detected_at, occurrence, rule")
                    .params(shipmentId, merchantId)
                    .query((row, _) -> line(row))
                    .list();
            return jdbc.sql("select look_due, delay_check_at from parcel where shipment_id = ? and merchant_id = ?")
                    .params(shipmentId, merchantId)
                    .query((row, _) -> new DelayView(
                            shipmentId, instant(row, "look_due"), instant(row, "delay_check_at"), lines, List.of()))
                    .optional();
        });
    }

    private static DelayView.Line line(ResultSet row) throws SQLException {
        var clearedBy = row.getString("cleared_by");
        return new DelayView.Line(
                DelayRule.valueOf(row.getString("rule")),
                row.getInt("occurrence"),
                row.getInt("level"),
                row.getTimestamp("due").toInstant(),
                row.getTimestamp("detected_at").toInstant(),
                instant(row, "urgent_at"),
                row.getBoolean("seller_only"),
                instant(row, "cleared_at"),
                clearedBy == null ? null : DelayCleared.Reason.valueOf(clearedBy));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
