package io.waybill.order.intake;

import io.waybill.events.Topics;
import java.util.List;
import java.util.Optional;

/** Types of order events, under their full and their short names. */
final class EventTypes {

    private static final String PREFIX = Topics.ORDER_EVENTS.name() + ".";
    private static final String VERSION = ".v1";

    private EventTypes() {}

    /** Empty for a type that we do not know. */
    static Optional<String> fullName(String type) {
        var full = type.startsWith(PREFIX) ? type : PREFIX + type + VERSION;
        return Topics.ORDER_EVENTS.eventClass(full).map(_ -> full);
    }

    static List<String> shortNames() {
        return Topics.ORDER_EVENTS.classesByType().keySet().stream()
                .map(full -> full.substring(PREFIX.length(), full.length() - VERSION.length()))
                .sorted()
                .toList();
    }
}
