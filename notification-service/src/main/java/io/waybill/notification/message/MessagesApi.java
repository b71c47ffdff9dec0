package io.waybill.notification.message;

import io.waybill.kit.database.MerchantDatabase;
import io.waybill.kit.web.CurrentMerchant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was decided about a parcel's buyers and why, for their merchant's systems. */
@RestController
@RequestMapping("/v1/messages")
@PreAuthorize("hasAuthority('SCOPE_messages:read')")
class MessagesApi {

    private static final String QUERY =
            "select what, subject, occurrence, channel, buyer_id, state, why, attempts, last_error,"
                    + " message_id, decided_at, told_at from message where shipment_id = ? and merchant_id = ? order by id";

    private final MerchantDatabase database;

    MessagesApi(MerchantDatabase database) {
        this.database = database;
    }

    @GetMapping
    List<MessageView> ofShipment(@RequestParam UUID shipment, @CurrentMerchant String merchantId) {
        return database.as(
                merchantId,
                jdbc -> jdbc.sql(QUERY)
                        .params(shipment, merchantId)
                        .query((row, _) -> view(row))
                        .list());
    }

    private static MessageView view(ResultSet row) throws SQLException {
        var toldAt = row.getTimestamp("told_at");
        return new MessageView(
                lower(row.getString("what")),
                row.getString("subject"),
                row.getInt("occurrence"),
                lower(row.getString("channel")),
                row.getObject("buyer_id", UUID.class),
                lower(row.getString("state")),
                lowerIfAny(row.getString("why")),
                row.getInt("attempts"),
                row.getString("last_error"),
                row.getString("message_id"),
                row.getTimestamp("decided_at").toInstant(),
                toldAt == null ? null : toldAt.toInstant());
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static @Nullable String lowerIfAny(@Nullable String name) {
        return name == null ? null : lower(name);
    }
}
