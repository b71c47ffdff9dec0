package io.waybill.normalizer.renormalising;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.waybill.carriers.RuleFile;
import io.waybill.kit.hold.HoldPoints;
import io.waybill.kit.time.MachineTime;
import io.waybill.normalizer.parcel.Rereading;
import io.waybill.normalizer.renormalising.Renormalisations.Changed;
import io.waybill.normalizer.renormalising.Renormalisations.Count;
import io.waybill.normalizer.rules.RuleBook;
import io.waybill.normalizer.rules.RuleSettings;
import io.waybill.normalizer.unmapped.UnmappedClearing;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Goes through the parcels of a run, so many in a transaction. */
@Service
class Renormalising {

    private static final Duration KEPT = Duration.ofDays(90);

    private static final Logger LOG = LoggerFactory.getLogger(Renormalising.class);

    private final Renormalisations runs;
    private final Rereading rereading;
    private final UnmappedClearing unmapped;
    private final RuleBook rules;
    private final RuleSettings settings;
    private final MachineTime machineTime;
    private final HoldPoints holdPoints;
    private final TransactionTemplate transaction;
    private final MeterRegistry registry;

    Renormalising(
            Renormalisations runs,
            Rereading rereading,
            UnmappedClearing unmapped,
            RuleBook rules,
            RuleSettings settings,
            MachineTime machineTime,
            HoldPoints holdPoints,
            TransactionTemplate transaction,
            MeterRegistry registry) {
        this.runs = runs;
        this.rereading = rereading;
        this.unmapped = unmapped;
        this.rules = rules;
        this.settings = settings;
        this.machineTime = machineTime;
        this.holdPoints = holdPoints;
        this.transaction = transaction;
        this.registry = registry;
        Gauge.builder("waybill.renormalisations.open", runs, Renormalisations::open)
                .description("Runs through stored scans that are not done")
                .register(registry);
    }

    /** A run for the carriers of those files of rules that changed since the last one. */
    void beginWhereRulesChanged() {
        var changed = runs.changedRules();
        if (!changed.isEmpty()) {
            var carriers =
                    changed.stream().map(Changed::path).map(RuleFile::carriers).toList();
            var version = changed.stream().mapToLong(Changed::version).max().orElseThrow();
            runs.begin(joined(carriers), version, machineTime.instant());
        }
    }

    void forgetOld() {
        runs.forget(machineTime.instant().minus(KEPT));
    }

    /** Empty for all carriers. */
    private static Set<String> joined(List<Set<String>> carriers) {
        return carriers.contains(Set.<String>of())
                ? Set.of()
                : carriers.stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    /** @return about how many parcels that took; empty where there is nothing to do for this holder */
    Optional<Integer> step(UUID holder) {
        return runs.claim(holder, machineTime.instant(), settings.renormaliseLease())
                .map(run -> step(run, holder));
    }

    private int step(Renormalisation run, UUID holder) {
        rules.atLeast(run.rules());
        if (run.begins()) {
            unmapped.clear(run.carriers());
        }
        var ahead = runs.ahead(run, settings.renormaliseBatch());
        if (ahead.isEmpty()) {
            // Once more: what was counted meanwhile by an instance that had not heard of the new rules.
            unmapped.clear(run.carriers());
            holdPoints.reach("renormalising.before-finished");
            runs.finish(run, holder, machineTime.instant());
            return 1;
        }
        readAll(run, holder, ahead.get());
        return Math.max(ahead.get().wanted().size(), settings.renormaliseBatch() / 4);
    }

    private void readAll(Renormalisation run, UUID holder, Ahead ahead) {
        try {
            read(run, holder, ahead);
        } catch (RuntimeException e) {
            LOG.warn("Parcels are read anew one by one: {}", e.toString());
            var from = run;
            for (var parcel : ahead.wanted()) {
                readOne(from, holder, parcel);
                from = from.at(parcel);
            }
            read(from, holder, new Ahead(List.of(), ahead.cursor()));
        }
    }

    /** One that cannot be read keeps nobody else waiting; it is read anew with the next news of it. */
    private void readOne(Renormalisation run, UUID holder, UUID parcel) {
        try {
            read(run, holder, new Ahead(List.of(parcel), parcel));
        } catch (RuntimeException e) {
            advance(run, holder, parcel, new Count(0, 0, 1));
            LOG.warn("Parcel {} is not read anew: {}", parcel, e.toString());
        }
    }

    private void read(Renormalisation run, UUID holder, Ahead ahead) {
        transaction.executeWithoutResult(_ -> {
            var changed = rereading.reread(ahead.wanted(), run.rules());
            advance(run, holder, ahead.cursor(), new Count(ahead.wanted().size(), changed, 0));
            holdPoints.reach("renormalising.before-advanced");
        });
    }

    private void advance(Renormalisation run, UUID holder, UUID cursor, Count count) {
        if (!runs.advance(run, holder, cursor, count)) {
            throw new IllegalStateException("another instance goes on with " + run.id());
        }
        count("changed", count.changed());
        count("same", count.read() - count.changed());
        count("failed", count.failed());
    }

    private void count(String outcome, int parcels) {
        registry.counter("waybill.renormalised", "outcome", outcome).increment(parcels);
    }
}
