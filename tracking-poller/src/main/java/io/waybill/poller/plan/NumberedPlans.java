package io.waybill.poller.plan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Plans by the number that a carrier names. */
@Component
public class NumberedPlans {

    private final JdbcClient jdbc;
    private final PollPlanRows rows;

    NumberedPlans(JdbcClient jdbc, PollPlanRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /**
     * Not locked: parcels are locked before their plans. A number is the shipment's own, or one that an answer named. What
     * queues behind a parked key is not met yet.
     */
    public List<PollPlan> with(Collection<String> numbers, LocalDate today) {
        return jdbc.sql("""
                        select plan.* from parcel join plan_leg leg using (shipment_id, tracking_number)
                          join poll_plan plan on plan.id = plan_id
                        where parcel.tracking_number = any(:numbers)
                          and why <> 'REPLACED' and parcel.shipment_id::text not in (select key from parked_key)
                        union
                        select plan.* from poll_plan plan
                        where plan.tracking_number = any(:numbers) and found_by <> '{}' and why <> 'REPLACED'
                          and shipment_id::text not in (select key from parked_key)""")
                .param("numbers", numbers.toArray(String[]::new))
                .query((row, _) -> rows.plan(row, today))
                .list();
    }
}
