package io.waybill.notification.message;

import io.waybill.kit.hold.HoldPoints;
import io.waybill.kit.time.BusinessTime;
import io.waybill.kit.time.MachineTime;
import io.waybill.notification.decision.Channel;
import io.waybill.notification.decision.Decision;
import io.waybill.notification.decision.What;
import java.sql.Timestamp;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Keeps decisions, in the transaction of the facts; what was decided before stays as it was decided. */
@Service
public class Deciding {

    /** In the order of the keys, lest two transactions wait for each other; of one key, the first said. */
    private static final Comparator<Decision> ORDER = Comparator.comparing(Decision::merchantId)
            .thenComparing(Decision::subject)
            .thenComparing(decision -> decision.news().what())
            .thenComparing(decision -> decision.news().occurrence())
            .thenComparing(decision -> decision.buyerId().toString())
            .thenComparing(Decision::channel);

    private static final String INSERT =
            "insert into message (merchant_id, subject, what, occurrence, buyer_id, channel, shipment_id, news, state, why,"
                    + " heard_at, due_at, decided_at)"
                    + " select merchant_id, subject, what, occurrence, buyer_id, channel, shipment_id, news::json, state, why,"
                    + " ?::timestamptz, ?::timestamptz, ?::timestamptz"
                    + " from unnest(?::text[], ?::text[], ?::text[], ?::int[], ?::uuid[], ?::text[], ?::uuid[], ?::text[],"
                    + " ?::text[], ?::text[]) with ordinality as decided"
                    + " (merchant_id, subject, what, occurrence, buyer_id, channel, shipment_id, news, state, why, place)"
                    + " order by place on conflict do nothing returning what, channel, state";

    private record Kept(What what, Channel channel, MessageState state) {}

    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final BusinessTime businessTime;
    private final MachineTime machineTime;
    private final MessageMetrics metrics;
    private final HoldPoints holdPoints;
    private final ToldNews toldNews;

    Deciding(
            JdbcTemplate jdbc,
            JsonMapper json,
            BusinessTime businessTime,
            MachineTime machineTime,
            MessageMetrics metrics,
            HoldPoints holdPoints,
            ToldNews toldNews) {
        this.jdbc = jdbc;
        this.json = json;
        this.businessTime = businessTime;
        this.machineTime = machineTime;
        this.metrics = metrics;
        this.holdPoints = holdPoints;
        this.toldNews = toldNews;
    }

    public void decide(List<Decision> decisions) {
        if (decisions.isEmpty()) {
            return;
        }
        var inOrder = decisions.stream().sorted(ORDER).toList();
        toldNews.learn(inOrder);
        insert(inOrder).stream()
                .filter(kept -> !kept.state().isOpen())
                .forEach(kept -> metrics.ended(kept.what(), kept.channel(), kept.state()));
        holdPoints.reach("message.before-decided");
    }

    private List<Kept> insert(List<Decision> decisions) {
        var machine = Timestamp.from(machineTime.instant());
        return jdbc.query(
                INSERT,
                (row, _) -> new Kept(
                        What.valueOf(row.getString("what")),
                        Channel.valueOf(row.getString("channel")),
                        MessageState.valueOf(row.getString("state"))),
                machine,
                machine,
                Timestamp.from(businessTime.instant()),
                texts(decisions, Decision::merchantId),
                texts(decisions, Decision::subject),
                texts(decisions, decision -> decision.news().what().name()),
                IntStream.range(0, decisions.size())
                        .map(place -> decisions.get(place).news().occurrence())
                        .boxed()
                        .toArray(Integer[]::new),
                ids(decisions, Decision::buyerId),
                texts(decisions, decision -> decision.channel().name()),
                ids(decisions, Decision::shipmentId),
                texts(decisions, decision -> json.writeValueAsString(decision.news())),
                texts(decisions, decision -> state(decision).name()),
                decisions.stream().map(Deciding::why).toArray(String[]::new));
    }

    private static String[] texts(List<Decision> decisions, Function<Decision, String> part) {
        return decisions.stream().map(part).toArray(String[]::new);
    }

    private static UUID[] ids(List<Decision> decisions, Function<Decision, UUID> part) {
        return decisions.stream().map(part).toArray(UUID[]::new);
    }

    private static MessageState state(Decision decision) {
        return decision.whyNot() == null ? MessageState.DUE : MessageState.NOT_TOLD;
    }

    private static @Nullable String why(Decision decision) {
        var whyNot = decision.whyNot();
        return whyNot == null ? null : whyNot.name();
    }
}
