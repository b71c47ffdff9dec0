package io.waybill.normalizer.threshold;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What can be set, under {@code waybill.delays}, and what it is where nobody sets it. Each rule has one, and a second,
 * urgent, from which on somebody must act today.
 */
public enum Setting {
    NUMBER_MISSING(Kind.TIME, "1bd"),
    NUMBER_MISSING_URGENT(Kind.TIME, "3bd"),
    /** As carriers' books are slower abroad. */
    NUMBER_WRONG(Kind.TIME, "10d"),
    NUMBER_WRONG_URGENT(Kind.TIME, "20d"),
    NUMBER_WRONG_DOMESTIC(Kind.TIME, "5d"),
    NUMBER_WRONG_DOMESTIC_URGENT(Kind.TIME, "10d"),
    NO_FIRST_SCAN(Kind.LASTING_TIME, "3bd"),
    NO_FIRST_SCAN_URGENT(Kind.LASTING_TIME, "6bd"),
    CARRIER_DELAY(Kind.TIME, "0s"),
    CARRIER_DELAY_URGENT(Kind.TIME, "3d"),
    HELD_BY_CUSTOMS(Kind.TIME, "5bd"),
    HELD_BY_CUSTOMS_URGENT(Kind.TIME, "10bd"),
    DUTIES_UNPAID(Kind.TIME, "0s"),
    DUTIES_UNPAID_URGENT(Kind.TIME, "5d"),
    DOCUMENTS_MISSING(Kind.TIME, "0s"),
    DOCUMENTS_MISSING_URGENT(Kind.TIME, "2bd"),
    ADDRESS_PROBLEM(Kind.TIME, "0s"),
    ADDRESS_PROBLEM_URGENT(Kind.TIME, "2bd"),
    /** On days of their own. */
    ATTEMPTS_FAILED(Kind.TIMES, "2"),
    ATTEMPTS_FAILED_URGENT(Kind.TIMES, "3"),
    PICKUP_ENDING(Kind.TIME, "4d"),
    /** Most keep a parcel for a week, and send it back. */
    PICKUP_ENDING_URGENT(Kind.TIME, "6d"),
    /** By it five of a hundred parcels that come in time are called so, on real orders: docs/etas.md. */
    PROMISE_AT_RISK(Kind.CHANCE, "0.55"),
    /** Before the promise ends; earlier the same chance is more often wrong. Off: from its first day on. */
    PROMISE_AT_RISK_WITHIN(Kind.SPAN, "3d"),
    PROMISE_AT_RISK_URGENT(Kind.CHANCE, "0.8"),
    PROMISE_GRACE(Kind.TIME, "0s"),
    PROMISE_MISSED_URGENT(Kind.TIME, "5bd"),
    /** Where too little is known of the lane. */
    STALLED(Kind.LASTING_TIME, "5d"),
    /** The least silence that stalls, however fast a lane is; off: lanes are not asked. */
    STALLED_FLOOR(Kind.LASTING_TIME, "2d"),
    /** Its next step is presumed lost. */
    STALLED_URGENT(Kind.LASTING_TIME, "off"),
    PRESUMED_LOST(Kind.LASTING_TIME, "21d"),
    PRESUMED_LOST_URGENT(Kind.LASTING_TIME, "off");

    private static final Map<String, Setting> BY_LETTERS = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(one -> letters(one.name()), Function.identity()));

    private final Kind kind;
    private final Limit usual;

    Setting(Kind kind, String usual) {
        this.kind = kind;
        this.usual = kind.limit(name(), usual);
    }

    public Limit usual() {
        return usual;
    }

    public String written() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Limit limit(String place, String text) {
        return kind.limit(place, text);
    }

    /** As environments write them, too, where a dash is an underscore or nothing. */
    static Optional<Setting> named(String name) {
        return Optional.ofNullable(BY_LETTERS.get(letters(name)));
    }

    static String letters(String name) {
        return name.replaceAll("[-_.]", "").toLowerCase(Locale.ROOT);
    }

    static String all() {
        return words(Arrays.stream(values()).map(Setting::written).toList());
    }

    static String words(Collection<String> words) {
        return String.join(", ", words);
    }
}
