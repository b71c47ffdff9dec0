package io.waybill.poller.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.poller.PollerIT;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ForgettingParcelsIT extends PollerIT {

    private static final List<String> TABLES =
            List.of("plan_leg", "poll_plan", "said", "subscription", "unreadable_answer");

    @Autowired
    ForgettingParcels forgetting;

    @Test
    void forgetsWhatWasNeitherAskedAboutNorToldOfForLong() throws Exception {
        var old = aged("last_poll_at = now() - interval '9 years'");
        var asked = aged("last_poll_at = '2026-03-01'");
        var told = aged("pushed_at = '2026-03-01'");
        var underWay = aged("claim_token = gen_random_uuid()");
        var ended = aged("news_at = null");
        jdbc.sql("update parcel set ended_at = '2026-03-01' where shipment_id = ?")
                .param(ended)
                .update();
        var parked = aged("news_at = null");
        jdbc.sql("insert into parked_key (reader, topic, key, parked_at, cause, tried_at)"
                        + " values ('test', 'test', ?, now(), 'why', now())")
                .param(parked.toString())
                .update();

        var plans = List.of(planOf(old), planOf(parked));

        forgetting.forget();

        assertThat(Stream.of(asked, told, underWay, ended, parked))
                .allSatisfy(id -> assertThat(parcels(id)).isOne());
        assertThat(parcels(old)).isZero();
        jdbc.sql("delete from parked_key where key = ?")
                .param(parked.toString())
                .update();
        forgetting.forget();
        assertThat(parcels(parked)).isZero();
        assertThat(TABLES)
                .allSatisfy(table -> assertThat(rows(table, plans)).as(table).isZero());
    }

    /** Met nine years ago, with all that may be known of a parcel. */
    private UUID aged(String how) throws Exception {
        var id = shipped(newNumber()).shipmentId();
        jdbc.sql("update parcel set met_at = now() - interval '9 years' where shipment_id = ?")
                .param(id)
                .update();
        jdbc.sql("update poll_plan set next_poll_at = null, added_at = now() - interval '9 years', " + how
                        + " where shipment_id = ?")
                .param(id)
                .update();
        for (var insert : List.of(
                "insert into said (plan_id, hashes) select id, '{1}' from poll_plan where shipment_id = ?",
                "insert into unreadable_answer (plan_id, answered_at, reason, body)"
                        + " select id, now(), '', '' from poll_plan where shipment_id = ?",
                "insert into subscription (plan_id, merchant_id, account)"
                        + " select id, merchant_id, account from poll_plan where shipment_id = ?")) {
            jdbc.sql(insert + " on conflict do nothing").param(id).update();
        }
        return id;
    }

    private long planOf(UUID id) {
        return jdbc.sql("select plan_id from plan_leg where shipment_id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    private long rows(String table, List<Long> plans) {
        var plan = table.equals("poll_plan") ? "id" : "plan_id";
        return jdbc.sql("select count(*) from " + table + " where " + plan + " = any(?)")
                .param(plans.toArray(Long[]::new))
                .query(Long.class)
                .single();
    }
}
