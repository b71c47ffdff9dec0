package io.waybill.order.intake;

import io.waybill.order.intake.Judgement.Usable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Judges a request's body: all of it can be used, or none of it is. */
@Component
class DoorReading {

    static final int MOST_BYTES = 1024 * 1024;
    private static final int MOST_EVENTS = 1_000;

    private final EnvelopeReading envelopes;
    private final JsonMapper json;

    DoorReading(EnvelopeReading envelopes, JsonMapper json) {
        this.envelopes = envelopes;
        this.json = json;
    }

    /** Throws the answer for what cannot be used. */
    List<HeardEvent> read(byte[] body, String merchantId) {
        if (body.length > MOST_BYTES) {
            throw DoorRefusal.tooLarge("A request has at most 1 MB; send the events in several");
        }
        var events = new ArrayList<HeardEvent>();
        var faults = new ArrayList<EventFault>();
        var nodes = nodes(body);
        for (var i = 0; i < nodes.size(); i++) {
            var index = i;
            switch (judge(nodes.get(i), merchantId)) {
                case Usable usable -> events.add(heard(usable));
                case Judgement.Unusable unusable ->
                    unusable.faults().forEach(fault -> faults.add(EventFault.of(index, fault)));
                case Judgement.UnknownType unknown -> faults.add(EventFault.of(index, unknownType(unknown)));
            }
        }
        if (!faults.isEmpty()) {
            throw DoorRefusal.of(faults);
        }
        return events;
    }

    private List<JsonNode> nodes(byte[] body) {
        var root = parsed(body);
        var nodes = root.isArray() ? root.valueStream().toList() : List.of(root);
        if (nodes.size() > MOST_EVENTS) {
            throw DoorRefusal.tooLarge("A request has at most " + MOST_EVENTS + " events; send them in several");
        }
        if (nodes.isEmpty()) {
            throw DoorRefusal.of(List.of(new EventFault(0, null, "there is no event in the array")));
        }
        return nodes;
    }

    private JsonNode parsed(byte[] body) {
        try {
            return json.readTree(body);
        } catch (JacksonException e) {
            var location = e.getLocation();
            throw DoorRefusal.of(List.of(new EventFault(
                    0, null, "is not JSON at line " + location.getLineNr() + ", column " + location.getColumnNr())));
        }
    }

    private Judgement judge(JsonNode node, String merchantId) {
        var judgement = envelopes.read(node);
        return judgement instanceof Usable usable
                        && !usable.event().merchantId().equals(merchantId)
                ? usable.notFrom("is not the merchant of your access token, " + merchantId)
                : judgement;
    }

    private static HeardEvent heard(Usable usable) {
        var merchantId = usable.event().merchantId();
        var attributes = usable.attributes().or(UUID.randomUUID().toString(), "/http/" + merchantId);
        return new HeardEvent(new EventIdentity(merchantId, attributes.source(), attributes.id()), usable);
    }

    private static Fault unknownType(Judgement.UnknownType unknown) {
        return new Fault(
                "/type",
                "is not known: " + unknown.type() + "; we take: " + String.join(", ", EventTypes.shortNames()));
    }
}
