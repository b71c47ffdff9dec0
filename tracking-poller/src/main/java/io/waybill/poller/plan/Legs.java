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
                        join plan_leg leg on leg.shipment_id = :shipment and leg.carrier = found.carrier
                          and leg.tracking_number = found.number
                        where poll_plan.id = plan_id and not (:by::bigint = any(found_by))""")
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
                        with wanted as materialized (
                          select * from unnest(:shipments::uuid[], :merchants::text[], :carriers::text[], :numbers::text[],
                              :accounts::text[], :nexts::timestamptz[], :everys::int[], :whys::text[])
                            as wanted (shipment_id, merchant_id, carrier, tracking_number, account, next, every, new_why)),
                        leg as (
                          insert into plan_leg (shipment_id, carrier, tracking_number, merchant_id, plan_id)
                          select shipment_id, carrier, tracking_number, merchant_id,
                            nextval('poll_plan_id_seq')
                          from wanted on conflict do nothing returning *),
                        added as (
                          insert into poll_plan (id, shipment_id, merchant_id, carrier, tracking_number, account, added_at,
                            next_poll_at, every_seconds, why, outcome)
                          overriding system value
                          select plan_id, shipment_id, wanted.merchant_id, carrier, tracking_number, account, :now, next, every,
                            new_why, case when new_why = 'NO_ACCOUNT' then 'NOT_ASKABLE' end
                          from wanted join leg using (shipment_id, carrier, tracking_number)
                          returning *),
                        again as (
                          update poll_plan set
                            next_poll_at = next, every_seconds = every, why = new_why, added_at = :now, pushed_at = null,
                            setbacks = 0, setback = null, quiet = 0, confirmations = 0, service = null,
                            outcome = case when new_why = 'NO_ACCOUNT' then 'NOT_ASKABLE' end, news_at = null,
                            answered_at = null, look_due = null, together = null, account = wanted.account,
                            found_by = default, registered_at = null, look_ups = 0, expected_from = null, expected_to = null
                          from wanted join plan_leg using (shipment_id, carrier, tracking_number)
                          where poll_plan.id = plan_id and why = 'REPLACED'
                          returning poll_plan.*),
                        taken_back as (delete from said using again where plan_id = again.id)
                        select * from added union all select * from again""")
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
        return jdbc.sql("select * from poll_plan where id = any(array("
                        + "select plan_id from plan_leg where shipment_id = any(:ids::uuid[])))"
                        + " and why <> 'REPLACED' order by id for update")
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
        return jdbc.sql("select exists (select from plan_leg join poll_plan on id = plan_id"
                        + " where plan_leg.shipment_id = ? and next_poll_at is not null and why <> 'NO_ACCOUNT')")
                .param(shipmentId)
                .query(Boolean.class)
                .single();
    }

    private static <T> @Nullable String[] texts(List<T> rows, Function<T, ?> value) {
        return rows.stream().map(row -> value.apply(row).toString()).toArray(String[]::new);
    }
}
