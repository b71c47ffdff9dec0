package io.waybill.order.claim;

import io.waybill.events.Topics;
import io.waybill.events.claims.ClaimEvent;
import io.waybill.kit.events.Received;
import io.waybill.kit.reading.Readers;
import io.waybill.kit.reading.TopicReader;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the read model of the claims topic. */
@Component
class ClaimKeeping {

    private final Claims claims;
    private final JdbcClient jdbc;

    ClaimKeeping(Claims claims, JdbcClient jdbc) {
        this.claims = claims;
        this.jdbc = jdbc;
    }

    void keep(List<Received<ClaimEvent>> batch) {
        var events = batch.stream()
                .filter(Received::fresh)
                .<ClaimEvent>map(Received::event)
                .toList();
        var parcels = events.stream().map(ClaimEvent::shipmentId).distinct().toList();
        claims.save(ClaimChanges.of(claims.read(jdbc, parcels), events));
    }

    @Configuration(proxyBeanMethods = false)
    static class Reading {

        @Bean
        TopicReader claimsReader(Readers readers, ClaimKeeping keeping) {
            return readers.events("claims", Topics.CLAIMS, keeping::keep);
        }
    }
}
