package io.waybill.poller.demand;

import io.waybill.kit.time.BusinessTime;
import io.waybill.poller.plan.Why;
import java.sql.Timestamp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves polls that were planned when an account had more or less to share than it has now. */
@Component
class Redistributing {

    private static final Logger LOG = LoggerFactory.getLogger(Redistributing.class);

    /** In one statement; what is left has its turn when it is counted again. */
    private static final int AT_MOST = 200_000;

    private static final double SECONDS_A_DAY = 86_400;

    private final JdbcClient jdbc;
    private final BusinessTime businessTime;

    Redistributing(JdbcClient jdbc, BusinessTime businessTime) {
        this.jdbc = jdbc;
        this.businessTime = businessTime;
    }

    void redistribute(Measured measured) {
        var shares = measured.shares();
        var account = measured.account().key();
        for (var crowd : measured.crowds()) {
            if (CrowdPolicy.stands(shares, crowd)) {
                moved(account, crowd, "later", putOff(account, shares, crowd.merchantId()));
            } else if (CrowdPolicy.waitsInVain(shares, crowd)) {
                moved(account, crowd, "earlier", bringForward(account, shares, crowd.merchantId()));
            }
        }
    }

    private static void moved(String account, Crowd crowd, String where, int polls) {
        LOG.info("{} of {} polls of a merchant at {} were moved {}", polls, crowd.plans(), account, where);
    }

    /**
     * One after the other as fast as the merchant's share allows, in the order in which they were due. A few may come at
     * once.
     */
    private int putOff(String account, AccountShares shares, String merchantId) {
        var each = SECONDS_A_DAY / shares.share(merchantId);
        return jdbc.sql("""
                        with crowd as materialized (
                          select id, next_poll_at, row_number() over (order by next_poll_at, id) * :each as place
                          from poll_plan
                          where account = :account and merchant_id = :merchant and next_poll_at is not null
                            and look_due is null and leased_until is null
                          order by next_poll_at, id limit :atMost),
                        turns as (
                          select id, next_poll_at, (place - :atOnce * :each) * interval '1 second'
                            + max(greatest(next_poll_at, :now::timestamptz) - place * interval '1 second') over (order by place) as turn
                          from crowd),
                        late as materialized (
                          select plan.id, turn from poll_plan plan join turns on turns.id = plan.id
                          where turn > plan.next_poll_at and plan.leased_until is null
                          order by plan.id for update of plan skip locked)
                        update poll_plan plan set next_poll_at = turn from late where plan.id = late.id""")
                .param("each", each)
                .param("atOnce", CrowdPolicy.atOnce(shares, merchantId))
                .param("now", Timestamp.from(businessTime.instant()))
                .param("account", account)
                .param("merchant", merchantId)
                .param("atMost", AT_MOST)
                .update();
    }

    /** To where they would be if each had been planned at some moment of its present pause. */
    private int bringForward(String account, AccountShares shares, String merchantId) {
        return jdbc.sql("""
                        with overlong as materialized (
                          select id from poll_plan
                          where account = :account and merchant_id = :merchant and why = any(:paced::text[])
                            and next_poll_at > :now::timestamptz + :overlong * :stretch * every_seconds * interval '1 second'
                            and look_due is null and leased_until is null
                          order by id limit :atMost for update skip locked)
                        update poll_plan plan
                        set next_poll_at = :now::timestamptz + :stretch * every_seconds * mod(plan.id * 0.6180339887, 1)::float8
                          * interval '1 second'
                        from overlong where plan.id = overlong.id""")
                .param("overlong", CrowdPolicy.OVERLONG)
                .param("stretch", shares.stretch(merchantId))
                .param("paced", Why.pacedNames())
                .param("now", Timestamp.from(businessTime.instant()))
                .param("account", account)
                .param("merchant", merchantId)
                .param("atMost", AT_MOST)
                .update();
    }
}
