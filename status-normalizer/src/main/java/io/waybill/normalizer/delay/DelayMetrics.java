package io.waybill.normalizer.delay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.waybill.events.delays.DelayRule;
import java.util.Arrays;
import org.springframework.stereotype.Component;

@Component
class DelayMetrics {

    private final MeterRegistry registry;
    private final Counter looks;

    DelayMetrics(MeterRegistry registry, Delays delays) {
        this.registry = registry;
        this.looks = Counter.builder("waybill.looks")
                .description("Looks at the carriers that were wanted before an alarm")
                .register(registry);
        Arrays.stream(DelayRule.values()).forEach(rule -> {
            said(rule, "detected");
            said(rule, "urgent");
            said(rule, "cleared");
            Gauge.builder("waybill.delays.open", delays, rows -> rows.open(rule))
                    .description("Parcels that are late")
                    .tag("rule", rule.wireName())
                    .register(registry);
        });
    }

    void wanted() {
        looks.increment();
    }

    void detected(DelayRule rule, int level) {
        said(rule, level == 1 ? "detected" : "urgent").increment();
    }

    void cleared(DelayRule rule) {
        said(rule, "cleared").increment();
    }

    private Counter said(DelayRule rule, String event) {
        return Counter.builder("waybill.delays")
                .description("Delays that were said, and taken back")
                .tag("rule", rule.wireName())
                .tag("event", event)
                .register(registry);
    }
}
