package io.waybill.poller.watch;

import io.waybill.kit.database.MerchantDatabase;
import io.waybill.kit.time.BusinessTime;
import io.waybill.poller.account.Account;
import io.waybill.poller.account.Accounts;
import io.waybill.poller.demand.Paces;
import io.waybill.poller.plan.Pace;
import io.waybill.poller.plan.PollPlanRows;
import io.waybill.poller.plan.Why;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a merchant may see of polls: those of its own parcels. */
@Component
class PollingViews {

    private final MerchantDatabase database;
    private final Accounts accounts;
    private final Paces paces;
    private final BusinessTime businessTime;

    PollingViews(MerchantDatabase database, Accounts accounts, Paces paces, BusinessTime businessTime) {
        this.database = database;
        this.accounts = accounts;
        this.paces = paces;
        this.businessTime = businessTime;
    }

    Optional<PollingView> of(String merchantId, UUID shipmentId) {
        var today = LocalDate.ofInstant(businessTime.instant(), ZoneOffset.UTC);
        return database.as(merchantId, jdbc -> {
            var legs = legs(jdbc, merchantId, shipmentId, today);
            return jdbc.sql("select * from parcel where shipment_id = ? and merchant_id = ?")
                    .params(shipmentId, merchantId)
                    .query((row, _) -> view(row, legs))
                    .optional();
        });
    }

    private List<PollingView.LegView> legs(JdbcClient jdbc, String merchantId, UUID shipmentId, LocalDate today) {
        return jdbc.sql("""
                        select plan.*, state, subscribed_until, detail
                        from plan_leg leg
                        join poll_plan plan on plan.id = leg.plan_id
                        left join subscription on subscription.plan_id = plan.id
                        where leg.shipment_id = ? and leg.merchant_id = ? and why <> 'REPLACED'
                        order by plan.id""")
                .params(shipmentId, merchantId)
                .query((row, _) -> leg(row, today))
                .list();
    }

    private static PollingView view(ResultSet row, List<PollingView.LegView> legs) throws SQLException {
        var endedAt = instant(row, "ended_at");
        return new PollingView(
                row.getObject("shipment_id", UUID.class),
                row.getString("phase").toLowerCase(Locale.ROOT),
                endedAt == null && legs.stream().anyMatch(leg -> leg.nextPollAt() != null),
                whyNot(row, legs),
                endedAt,
                instant(row, "look_wanted_for"),
                legs);
    }

    private static @Nullable String whyNot(ResultSet row, List<PollingView.LegView> legs) throws SQLException {
        var endReason = row.getString("end_reason");
        if (endReason != null) {
            return endReason.toLowerCase(Locale.ROOT).replace('_', '-');
        }
        if (legs.isEmpty()) {
            return row.getString("tracking_number") == null ? "no-number" : "no-carrier";
        }
        return legs.stream().allMatch(leg -> leg.why() == Why.NO_ACCOUNT) ? Why.NO_ACCOUNT.wireName() : null;
    }

    private PollingView.LegView leg(ResultSet row, LocalDate today) throws SQLException {
        var account = accounts.with(row.getString("carrier"));
        var why = why(row, account);
        var pace = why.paced() ? pace(row) : Pace.FULL;
        var counted = today.equals(row.getObject("polls_day", LocalDate.class));
        return new PollingView.LegView(
                row.getString("carrier"),
                row.getString("tracking_number"),
                row.getString("service"),
                PollPlanRows.expected(row),
                instant(row, "last_poll_at"),
                row.getString("last_outcome"),
                row.getString("last_detail"),
                account.isEmpty() ? null : instant(row, "next_poll_at"),
                why,
                pace.stretch() > 1 ? Math.round(pace.stretch() * 10) / 10.0 : null,
                SlowedWords.of(pace).orElse(null),
                counted ? row.getInt("polls_today") : 0,
                account.map(known -> known.limits().perParcelAndDay()).orElse(null),
                instant(row, "pushed_at"),
                lower(row.getString("state")),
                instant(row, "subscribed_until"),
                row.getString("detail"));
    }

    private Pace pace(ResultSet row) throws SQLException {
        return paces.of(
                row.getString("account"),
                row.getString("merchant_id"),
                instant(row, "pushed_at"),
                instant(row, "news_at"),
                businessTime.instant());
    }

    /** An account that came since waits for its first poll; one that went leaves its parcels waiting. */
    private static Why why(ResultSet row, Optional<Account> account) throws SQLException {
        var why = Why.valueOf(row.getString("why"));
        if (account.isPresent()) {
            return why == Why.NO_ACCOUNT ? Why.FIRST_POLL : why;
        }
        return row.getTimestamp("next_poll_at") == null ? why : Why.NO_ACCOUNT;
    }

    private static @Nullable String lower(@Nullable String state) {
        return state == null ? null : state.toLowerCase(Locale.ROOT);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
