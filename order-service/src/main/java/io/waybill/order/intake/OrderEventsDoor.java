package io.waybill.order.intake;

import io.waybill.kit.hold.HoldPoints;
import io.waybill.kit.web.CurrentMerchant;
import io.waybill.order.intake.Outcomes.Outcome;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/** Order events by HTTP, for platforms that do not write to Kafka. */
@RestController
@RequestMapping("/v1/order-events")
@PreAuthorize("hasAuthority('SCOPE_orders:write')")
class OrderEventsDoor {

    /** @param outcome where to read what became of it */
    record Taken(String id, String source, String outcome) {

        static Taken of(EventIdentity identity) {
            var path = UriComponentsBuilder.fromPath("/v1/order-events/{id}")
                    .encode()
                    .buildAndExpand(identity.id())
                    .toUriString();
            return new Taken(identity.id(), identity.source(), path);
        }
    }

    record AllTaken(List<Taken> events) {}

    private final DoorReading reading;
    private final Appending appending;
    private final Outcomes outcomes;
    private final HoldPoints holdPoints;
    private final IntakeMetrics metrics;

    OrderEventsDoor(
            DoorReading reading, Appending appending, Outcomes outcomes, HoldPoints holdPoints, IntakeMetrics metrics) {
        this.reading = reading;
        this.appending = appending;
        this.outcomes = outcomes;
        this.holdPoints = holdPoints;
        this.metrics = metrics;
    }

    @PostMapping(consumes = {"application/json", "application/cloudevents+json", "application/cloudevents-batch+json"})
    ResponseEntity<AllTaken> take(
            HttpServletRequest request,
            @RequestHeader(required = false) @Nullable String traceparent,
            @CurrentMerchant String merchantId)
            throws IOException {
        var events = read(request.getInputStream().readNBytes(DoorReading.MOST_BYTES + 1), merchantId);
        appending.append(events, traceparent);
        holdPoints.reach("intake.appended");
        var identities = events.stream().map(HeardEvent::identity).toList();
        outcomes.await(merchantId, identities);
        metrics.appended(events.size());
        return ResponseEntity.accepted()
                .body(new AllTaken(identities.stream().map(Taken::of).toList()));
    }

    private List<HeardEvent> read(byte[] body, String merchantId) {
        try {
            return reading.read(body, merchantId);
        } catch (DoorRefusal e) {
            metrics.refused();
            throw e;
        }
    }

    @GetMapping("/{id}")
    Outcome outcome(@PathVariable String id, @CurrentMerchant String merchantId) {
        return outcomes.find(merchantId, id)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "You have sent no event of this id, or not by this way"));
    }
}
