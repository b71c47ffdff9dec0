package io.waybill.local.publish;

import io.waybill.local.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** All events of a file, or everything that is wrong with it: a file is sent whole or not at all. */
final class Envelopes {

    private static final int ENOUGH = 10;

    private Envelopes() {}

    static List<Envelope> of(List<ObjectNode> events, String file, Instant now) {
        var envelopes = new ArrayList<Envelope>();
        var complaints = new ArrayList<String>();
        for (int i = 0; i < events.size(); i++) {
            try {
                envelopes.add(Envelope.of(events.get(i), "%s, event %d".formatted(file, i + 1), now));
            } catch (Refusal e) {
                complaints.add(e.getMessage());
            }
        }
        if (!complaints.isEmpty()) {
            var more = complaints.size() > ENOUGH ? "\nand %d more".formatted(complaints.size() - ENOUGH) : "";
            throw Refusal.ofInput(
                    "%s%s%nNothing was sent.",
                    String.join("\n", complaints.subList(0, Math.min(ENOUGH, complaints.size()))), more);
        }
        return envelopes;
    }
}
