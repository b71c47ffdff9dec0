package io.waybill.order.intake;

import io.waybill.events.orderevents.OrderShipped;
import io.waybill.events.orderevents.PlatformOrderEvent;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What became of reading an event. */
sealed interface Judgement {

    /**
     * @param factsAt JSON pointer to the facts in what was sent
     * @param facts alone, as JSON
     */
    record Usable(Attributes attributes, PlatformOrderEvent event, String factsAt, String facts) implements Judgement {

        /** The same, of a merchant who is not there or not the sender. */
        Unusable notFrom(String reason) {
            return new Unusable(
                    attributes,
                    List.of(new Fault(factsAt + "/merchantId", reason)),
                    event.merchantId(),
                    event.orderId());
        }

        /**
         * Orders the events of one order. A bare event without any time stands where its parcel was shipped.
         */
        Instant occurredAt() {
            return Objects.requireNonNullElseGet(
                    event.occurredAt(), () -> Objects.requireNonNullElseGet(attributes.time(), this::shippedAt));
        }

        private Instant shippedAt() {
            return switch (event) {
                case OrderShipped shipped -> shipped.shippedAt();
            };
        }
    }

    /** @param faults at least one */
    record Unusable(
            Attributes attributes,
            List<Fault> faults,
            @Nullable String merchantId,
            @Nullable String orderId) implements Judgement {

        public Unusable {
            faults = List.copyOf(faults);
            if (faults.isEmpty()) {
                throw new IllegalArgumentException("what has no fault is usable");
            }
        }

        static Unusable because(Attributes attributes, @Nullable String field, String reason) {
            return new Unusable(attributes, List.of(new Fault(field, reason)), null, null);
        }
    }

    /** An event that a later version of us will know. */
    record UnknownType(Attributes attributes, String type) implements Judgement {}
}
