package io.waybill.normalizer.unmapped;

import io.waybill.carriers.ScanReading.Recognised;
import io.waybill.kit.time.MachineTime;
import io.waybill.normalizer.rules.RuleBook;
import io.waybill.normalizer.unmapped.Unmapped.Line;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes off the list what a rule knows by now, and what nobody has said for long. */
@Component
public class UnmappedClearing {

    private static final Duration SHOWN_FOR = Duration.ofDays(180);
    private static final UUID FIRST = new UUID(0, 0);
    private static final int PAGE = 500;

    private final Unmapped unmapped;
    private final RuleBook rules;
    private final MachineTime machineTime;

    UnmappedClearing(Unmapped unmapped, RuleBook rules, MachineTime machineTime) {
        this.unmapped = unmapped;
        this.rules = rules;
        this.machineTime = machineTime;
    }

    /** @param carriers bare ids; empty for all */
    public void clear(Set<String> carriers) {
        List<Line> page;
        var last = FIRST;
        do {
            page = unmapped.of(carriers, last, PAGE);
            // One by one: counts come in another order.
            page.stream().filter(this::isRecognised).map(Line::id).forEach(unmapped::remove);
            last = page.isEmpty() ? last : page.getLast().id();
        } while (page.size() == PAGE);
    }

    private boolean isRecognised(Line line) {
        return rules.read(
                        line.carrier(),
                        absent(line.code()),
                        absent(line.coarse()),
                        line.text(),
                        absent(line.language()))
                instanceof Recognised;
    }

    private static @Nullable String absent(String part) {
        return part.isEmpty() ? null : part;
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 60_000)
    void forget() {
        unmapped.forget(machineTime.instant().minus(SHOWN_FOR));
    }
}
