package io.waybill.normalizer.threshold;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** What is allowed for one parcel. */
public record Thresholds(Map<Setting, Limit> limits) {

    public static final Thresholds USUAL = new Thresholds(Map.of());

    public Thresholds {
        limits = Map.copyOf(limits);
    }

    Thresholds with(Map<Setting, Limit> others) {
        if (others.isEmpty()) {
            return this;
        }
        var all = new EnumMap<Setting, Limit>(Setting.class);
        all.putAll(limits);
        all.putAll(others);
        return new Thresholds(all);
    }

    public Limit limit(Setting setting) {
        var limit = limits.get(setting);
        return limit == null ? setting.usual() : limit;
    }

    public boolean isOn(Setting setting) {
        return !(limit(setting) instanceof Limit.Off);
    }

    /** When what began then is too long; empty where it never is. */
    public Optional<Instant> after(Setting setting, Instant since, WorkingDays days) {
        return switch (limit(setting)) {
            case Limit.WorkDays(var count) -> Optional.of(days.after(since, count));
            case Limit.Elapsed(var duration) -> Optional.of(since.plus(duration));
            case Limit.Off() -> Optional.empty();
            case Limit.Chance _, Limit.Times _ -> throw notOf(setting, "time");
        };
    }

    /** When that span before a moment begins; empty where it begins at once. */
    public Optional<Instant> before(Setting setting, Instant moment) {
        return switch (limit(setting)) {
            case Limit.Elapsed(var duration) -> Optional.of(moment.minus(duration));
            case Limit.Off() -> Optional.empty();
            case Limit.WorkDays _, Limit.Chance _, Limit.Times _ -> throw notOf(setting, "span");
        };
    }

    public OptionalDouble chance(Setting setting) {
        return switch (limit(setting)) {
            case Limit.Chance(var share) -> OptionalDouble.of(share);
            case Limit.Off() -> OptionalDouble.empty();
            case Limit.WorkDays _, Limit.Elapsed _, Limit.Times _ -> throw notOf(setting, "probability");
        };
    }

    public OptionalInt times(Setting setting) {
        return switch (limit(setting)) {
            case Limit.Times(var times) -> OptionalInt.of(times);
            case Limit.Off() -> OptionalInt.empty();
            case Limit.WorkDays _, Limit.Elapsed _, Limit.Chance _ -> throw notOf(setting, "number of times");
        };
    }

    private static IllegalStateException notOf(Setting setting, String kind) {
        return new IllegalStateException(setting.written() + " is no " + kind);
    }
}
