package io.waybill.normalizer.rules;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks again and again whether the folder's files say something else, or another instance has found that they do. Files
 * on volumes of containers are not watched reliably in any other way.
 */
@Component("rulesHealthIndicator")
class RuleWatch implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(RuleWatch.class);

    private final RuleFolder folder;
    private final Adopting adopting;
    private final RuleFiles files;
    private final RuleBook rules;
    private RuleFolder.@Nullable Content seen;
    private volatile Map<String, String> refused = Map.of();

    RuleWatch(RuleFolder folder, Adopting adopting, RuleFiles files, RuleBook rules, MeterRegistry registry) {
        this.folder = folder;
        this.adopting = adopting;
        this.files = files;
        this.rules = rules;
        Gauge.builder("waybill.rules.rejected", () -> refused.size())
                .description("Files of rules that are refused; those before stay in force")
                .register(registry);
    }

    @Scheduled(fixedDelayString = "${waybill.rules.look-every:5s}")
    void look() {
        try {
            var content = folder.read();
            if (!content.equals(seen)) {
                tell(adopting.adopt(content));
                seen = content;
            }
            rules.atLeast(files.version());
        } catch (RuntimeException e) {
            LOG.warn("Rules stay as they are: {}", e.toString());
        }
    }

    private void tell(Map<String, String> now) {
        refused = now;
        now.values().forEach(why -> LOG.warn("Rules are refused, those before stay in force: {}", why));
    }

    /** Wrong rules keep nothing from working. */
    @Override
    public Health health() {
        return Health.up().withDetail("refused", refused.values()).build();
    }
}
