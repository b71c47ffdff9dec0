package io.waybill.events;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A topic as a typed value.
 *
 * @param events the sealed interface of the events that travel on it
 * @param kept how long a record is kept; where {@code compacted}, how long a deletion is
 */
public record Topic<E>(String name, Class<E> events, Duration kept, boolean compacted) {

    /** Asked for every record; reflection is slow. */
    private static final ClassValue<Map<String, Class<?>>> BY_TYPE = new ClassValue<>() {
        @Override
        protected Map<String, Class<?>> computeValue(Class<?> events) {
            return Arrays.stream(events.getPermittedSubclasses())
                    .collect(Collectors.toUnmodifiableMap(Topic::typeOf, Function.identity()));
        }
    };

    private static final ClassValue<String> TYPES = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> event) {
            var name = event.getAnnotation(JsonTypeName.class);
            if (name == null) {
                throw new IllegalArgumentException(event + " has no @JsonTypeName");
            }
            return name.value();
        }
    };

    public Topic {
        if (!events.isSealed()) {
            throw new IllegalArgumentException(events + " is not sealed, so its events cannot be listed");
        }
    }

    /** The event's class by the name it travels under ({@code ce_type}), empty for one that a newer writer sends. */
    public Optional<Class<? extends E>> eventClass(String type) {
        return Optional.ofNullable(BY_TYPE.get(events).get(type)).map(known -> known.asSubclass(events));
    }

    public Map<String, Class<? extends E>> classesByType() {
        return Arrays.stream(events.getPermittedSubclasses())
                .<Class<? extends E>>map(permitted -> permitted.asSubclass(events))
                .collect(Collectors.toUnmodifiableMap(Topic::typeOf, Function.identity()));
    }

    /** Where a record goes that cannot be read: its bytes, the cause, and where it stood. */
    public String deadName() {
        return name + ".dead";
    }

    /** The stable name an event travels under; never its class name. */
    public static String typeOf(Class<?> event) {
        return TYPES.get(event);
    }
}
