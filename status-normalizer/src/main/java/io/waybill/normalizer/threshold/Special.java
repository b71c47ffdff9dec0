package io.waybill.normalizer.threshold;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Thresholds that are others under conditions, of which all hold. */
record Special(Map<Condition, String> conditions, Map<Setting, Limit> limits) {

    Special {
        conditions = Map.copyOf(conditions);
        limits = Map.copyOf(limits);
    }

    /** @param place of the entry, for whoever has to mend it */
    static Special read(String place, Map<String, String> entry) {
        var conditions = new EnumMap<Condition, String>(Condition.class);
        var others = new LinkedHashMap<>(entry);
        entry.forEach((name, value) -> Condition.named(name).ifPresent(condition -> {
            conditions.put(condition, checked(place, condition, value.strip()));
            others.remove(name);
        }));
        var limits = limits(place + ".", others);
        if (conditions.isEmpty() || limits.isEmpty()) {
            throw new IllegalArgumentException(place + " needs at least one condition (merchant, carrier, origin,"
                    + " destination, stage) and at least one threshold; it has " + entry.keySet());
        }
        return new Special(conditions, limits);
    }

    /** @param place up to the name, for whoever has to mend it */
    static Map<Setting, Limit> limits(String place, Map<String, String> entries) {
        var limits = new EnumMap<Setting, Limit>(Setting.class);
        entries.forEach((name, value) -> {
            var setting = setting(place, name);
            // The first comes from the nearer source: an environment is asked before a file.
            limits.putIfAbsent(setting, setting.limit(place + name, value));
        });
        return limits;
    }

    private static Setting setting(String place, String name) {
        return Setting.named(name)
                .orElseThrow(() ->
                        new IllegalArgumentException(place + name + " is no setting; there are " + Setting.all()));
    }

    private static String checked(String place, Condition condition, String value) {
        var fault = condition.faultOf(value);
        if (fault != null) {
            throw new IllegalArgumentException(place + "." + condition.written() + ": \"" + value + "\" " + fault);
        }
        return value;
    }

    boolean holds(Circumstances of) {
        return conditions.entrySet().stream()
                .allMatch(condition -> condition.getKey().holds(condition.getValue(), of));
    }
}
