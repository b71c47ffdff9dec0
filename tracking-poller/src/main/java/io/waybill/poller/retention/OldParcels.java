package io.waybill.poller.retention;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Parcels of which nothing was asked or heard for long. What queues behind a parked key is left. */
@Component
class OldParcels {

    private static final String FORGET = """
            with old as materialized (
              select shipment_id from parcel
              where met_at < :before and coalesce(ended_at < :before, true)
                and shipment_id::text not in (select key from parked_key)
                and not exists (
                  select from plan_leg join poll_plan plan on plan.id = plan_id
                  where plan_leg.shipment_id = parcel.shipment_id and (claim_token is not null
                    or greatest(plan.added_at, plan.last_poll_at, plan.news_at, plan.pushed_at) >= :before))
              order by met_at limit :atMost for update of parcel skip locked),
            leg as (delete from plan_leg using old where plan_leg.shipment_id = old.shipment_id returning plan_id),
            answer as (delete from unreadable_answer using leg where unreadable_answer.plan_id = leg.plan_id),
            pushing as (delete from subscription using leg where subscription.plan_id = leg.plan_id),
            plan as (delete from poll_plan using leg where id = leg.plan_id)
            delete from parcel using old where parcel.shipment_id = old.shipment_id""";

    private final JdbcClient jdbc;

    OldParcels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** With all that is known of them. @return how many, at most so many */
    int forget(Instant before, int atMost) {
        return jdbc.sql(FORGET)
                .param("before", Timestamp.from(before))
                .param("atMost", atMost)
                .update();
    }
}
