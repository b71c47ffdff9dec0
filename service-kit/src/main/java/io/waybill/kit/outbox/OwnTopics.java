package io.waybill.kit.outbox;

import io.waybill.events.Topic;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The topics that this service writes, as it declares them. */
@Component
public class OwnTopics {

    private final ObjectProvider<Adopting<?>> provider;
    private volatile Set<String> names = Set.of();

    OwnTopics(ObjectProvider<Adopting<?>> provider) {
        this.provider = provider;
    }

    public List<Adopting<?>> all() {
        return provider.orderedStream().toList();
    }

    /** @throws IllegalStateException for a topic of which nothing would be known after a copy was brought back */
    void requireDeclared(Topic<?> topic) {
        if (names.isEmpty()) {
            names = all().stream().map(own -> own.topic().name()).collect(Collectors.toUnmodifiableSet());
        }
        if (!names.contains(topic.name())) {
            throw new IllegalStateException("nothing adopts " + topic.name() + "; this service declares " + names);
        }
    }
}
