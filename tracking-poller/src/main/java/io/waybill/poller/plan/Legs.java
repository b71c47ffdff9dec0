package io.waybill.poller.plan;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.waybill.events.Leg;
import io.waybill.poller.parcel.Parcel;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Plans as the parcels' carriers, numbers and phases change. The parcels are locked by the caller. */
@Component
public class Legs {

    private final JdbcClient jdbc;
    private final PollPlanRows rows;

    Legs(JdbcClient jdbc, PollPlanRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** Stops asking about carriers and numbers that the parcels do not have any more; a poll under way is refused. */
    public void drop(Collection<Parcel> parcels, List<WantedLeg> wanted, LocalDate today) {
        var legs = wanted.stream()
                .collect(groupingBy(WantedLeg::shipmentId, mapping(WantedLeg::leg, toUnmodifiableSet())));
        var ids = parcels.stream().map(Parcel::shipmentId).toList();
        var dropped = of(ids, today).stream().collect(groupingBy(PollPlan::shipmentId)).entrySet().stream()
                .flatMap(plans ->
                        FollowPolicy.dropped(plans.getValue(), legs.getOrDefault(plans.getKey(), Set.of())).stream())
                .toList();
        jdbc.sql("update poll_plan set next_poll_at = null, leased_until = null, claim_token = null, owed_since = null,"
                        + " look_due = null, why = 'REPLACED' where id = any(:ids::bigint[])")
                .param("ids", texts(dropped, PollPlan::id))
                .update();
    }

    /** Remembers whose answer named them, so that they are followed as long as that one is. */
    public void found(PollPlan by, Collection<Leg> legs) {
        var found = List.copyOf(legs);
        jdbc.sql("""
                        update poll_plan set found_by = found_by || :by::bigint
                        from unnest(:carriers::text[], :numbers::text[]) as found (carrier, number)
                        where shipment_id = :shipment and poll_plan.carrier = found.carrier
                          and tracking_number = found.number and not (:by::bigint = any(found_by))""")
                .param("by", by.id())
                .param("shipment", by.shipmentId())
                .param("carriers", texts(found, Leg::carrier))
                .param("numbers", texts(found, Leg::trackingNumber))
                .update();
    }

    /**
     * Begins to ask about those that are new, and anew about those that had been dropped: what was published of them
     * has been taken back since.
     *
     * @return those that were added
     */
    public List<PollPlan> add(List<WantedLeg> wanted, Instant now, LocalDate today) {
        return jdbc.sql("""
                        with added as (
                        insert into poll_plan (shipment_id, merchant_id, carrier, tracking_number, account, added_at,
                          next_poll_at, every_seconds, why, outcome)
                        select shipment, merchant, carrier, number, account, :now, next, every, why,
                          case when why = 'NO_ACCOUNT' then 'NOT_ASKABLE' end
                        from unnest(:shipments::uuid[], :merchants::text[], :carriers::text[], :numbers::text[],
                            :accounts::text[], :nexts::timestamptz[], :everys::int[], :whys::text[])
                          as wanted (shipment, merchant, carrier, number, account, next, every, why)
                        on conflict (shipment_id, carrier, tracking_number) do update set
                          next_poll_at = excluded.next_poll_at, every_seconds = excluded.every_seconds, why = excluded.why, added_at = excluded.added_at,
                          pushed_at = null, setbacks = 0, setback = null, quiet = 0, confirmations = 0, service = null,
                          outcome = excluded.outcome, news_at = null, answered_at = null, look_due = null, together = null,
                          account = excluded.account, found_by = default, registered_at = null, look_ups = 0
                        where poll_plan.why = 'REPLACED'
                        returning *),
                        taken_back as (delete from said using added where plan_id = added.id)
                        select * from added""")
                .param("now", Timestamp.from(now))
                .param("shipments", texts(wanted, WantedLeg::shipmentId))
                .param("merchants", texts(wanted, WantedLeg::merchantId))
                .param("carriers", texts(wanted, leg -> leg.leg().carrier()))
                .param("numbers", texts(wanted, leg -> leg.leg().trackingNumber()))
                .param("accounts", texts(wanted, WantedLeg::account))
                .param("nexts", texts(wanted, leg -> leg.next().at()))
                .param("everys", texts(wanted, leg -> leg.next().every().toSeconds()))
                .param("whys", texts(wanted, leg -> leg.next().why().name()))
                .query((row, _) -> rows.plan(row, today))
                .list();
    }

    /** All that the parcels are asked about by, locked in the order of their ids. */
    public List<PollPlan> of(Collection<UUID> shipmentIds, LocalDate today) {
        return jdbc.sql("select * from poll_plan where shipment_id = any(:ids::uuid[]) and why <> 'REPLACED'"
                        + " order by id for update")
                .param("ids", texts(List.copyOf(shipmentIds), Function.identity()))
                .query((row, _) -> rows.plan(row, today))
                .list();
    }

    public void reschedule(List<Rescheduled> plans) {
        jdbc.sql("""
                        update poll_plan set next_poll_at = next, every_seconds = every, why = new_why, quiet = 0, confirmations = 0
                        from unnest(:ids::bigint[], :nexts::timestamptz[], :everys::int[], :whys::text[])
                          as plans (plan, next, every, new_why)
                        where id = plan""")
                .param("ids", texts(plans, Rescheduled::planId))
                .param("nexts", texts(plans, plan -> plan.next().at()))
                .param("everys", texts(plans, plan -> plan.next().every().toSeconds()))
                .param("whys", texts(plans, plan -> plan.next().why().name()))
                .update();
    }

    /** Whether a carrier that can be asked will still be asked about the parcel. */
    public boolean anyAskable(UUID shipmentId) {
        return jdbc.sql("select exists (select from poll_plan where shipment_id = ? and next_poll_at is not null"
                        + " and why <> 'NO_ACCOUNT')")
                .param(shipmentId)
                .query(Boolean.class)
                .single();
    }

    private static <T> @Nullable String[] texts(List<T> rows, Function<T, ?> value) {
        return rows.stream().map(row -> value.apply(row).toString()).toArray(String[]::new);
    }
}
