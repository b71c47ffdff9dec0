package io.waybill.poller.demand;

import io.waybill.kit.time.BusinessTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** When carriers have news, learnt from what this poller's own polls brought. */
@Component
class News {

    private final NewsTable table;
    private final BusinessTime businessTime;
    private final Map<Watched, NewsRates> counted = new HashMap<>();
    private volatile Map<Watched, double[]> believed = Map.of();

    News(NewsTable table, BusinessTime businessTime) {
        this.table = table;
        this.businessTime = businessTime;
    }

    void count(Watched watched, Instant from, Instant to, boolean brought) {
        synchronized (counted) {
            counted.computeIfAbsent(watched, _ -> new NewsRates())
                    .count(from, to, brought, believed.getOrDefault(watched, new NewsRates().rates()));
        }
    }

    /** Empty where nothing was learnt yet. */
    Optional<double[]> rates(Watched watched) {
        return Optional.ofNullable(believed.get(watched));
    }

    /** What was counted since goes to the table, and what all instances have counted comes from there. */
    void exchange() {
        var now = businessTime.instant();
        take().forEach((watched, rates) -> table.add(watched, rates, now));
        believed = table.all().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> entry.getValue().rates()));
    }

    private Map<Watched, NewsRates> take() {
        synchronized (counted) {
            var taken = Map.copyOf(counted);
            counted.clear();
            return taken;
        }
    }
}
