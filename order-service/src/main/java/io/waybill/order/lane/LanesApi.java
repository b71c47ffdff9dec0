package io.waybill.order.lane;

import io.waybill.order.lane.LaneQuestion.Asked;
import io.waybill.order.lane.LaneQuestion.Unclear;
import io.waybill.order.lane.LaneQuestion.Way;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Delivery times: how many parcels arrive within how many days. */
@RestController
@RequestMapping("/v1/lanes")
@PreAuthorize("hasAuthority('SCOPE_shipments:read')")
class LanesApi {

    private final Lanes lanes;

    LanesApi(Lanes lanes) {
        this.lanes = lanes;
    }

    @GetMapping
    LaneView of(@ModelAttribute Asked asked) {
        return switch (asked.read()) {
            case Unclear unclear -> throw LaneRefusal.of(unclear.faults());
            case Way way ->
                lanes.find(way)
                        .map(finding -> LaneView.of(finding, way))
                        .orElseThrow(() -> LaneRefusal.nothingKnown(lanes.near(way)));
        };
    }

    /** By the lane's key, as answers and the topic give it. */
    @GetMapping("/{carrier}/{service}/{origin}/{destination}")
    LaneView lane(
            @PathVariable String carrier,
            @PathVariable String service,
            @PathVariable String origin,
            @PathVariable String destination) {
        return lanes.find(String.join("/", carrier, service, origin, destination))
                .map(measured -> LaneView.of(new LaneFinding(measured, List.of()), null))
                .orElseThrow(() -> refusal(Asked.byKey(carrier, service, origin, destination)));
    }

    private LaneRefusal refusal(Asked asked) {
        return switch (asked.read()) {
            case Unclear unclear -> LaneRefusal.of(unclear.faults());
            case Way way -> LaneRefusal.nothingKnown(lanes.near(way));
        };
    }
}
