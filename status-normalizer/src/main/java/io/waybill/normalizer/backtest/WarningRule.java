package io.waybill.normalizer.backtest;

import java.util.List;
import java.util.Locale;

/** By what parcels that will be late may be told from others. */
enum WarningRule {
    /** That it is likely enough to miss its promise, by what was learned; whenever it is looked at. */
    AT_RISK,
    /** The same, but nobody is warned before that many days ahead: what is late by then was given all the time it could be. */
    AT_RISK_THAT_DAY,
    /** That the promise has passed. */
    PROMISE_PASSED,
    /** That there was no news of it for so many days; past orders have none but the hand-over. */
    NO_NEWS,
    /** That it is under way still, so many days before its promise ends. */
    COUNTDOWN;

    static final List<WarningRule> NAIVE = List.of(PROMISE_PASSED, NO_NEWS, COUNTDOWN);

    /** The higher, the sooner one is warned. */
    double score(Look look) {
        return switch (this) {
            case AT_RISK, AT_RISK_THAT_DAY -> look.probability();
            case PROMISE_PASSED -> look.daysLeft() > 0 ? 0 : 1;
            case NO_NEWS -> look.daysSinceHandOver();
            case COUNTDOWN -> -look.ahead();
        };
    }

    /** Whether a look that long before the promise ends counts where one wants to know so many days ahead at least. */
    boolean counts(Look look, int daysAhead) {
        return switch (this) {
            case AT_RISK, PROMISE_PASSED, NO_NEWS, COUNTDOWN -> look.ahead() >= daysAhead;
            case AT_RISK_THAT_DAY -> look.ahead() == daysAhead;
        };
    }

    /** A score as one would say it: a probability, or days. */
    double inWords(double score) {
        return switch (this) {
            case AT_RISK, AT_RISK_THAT_DAY, PROMISE_PASSED, NO_NEWS -> score;
            case COUNTDOWN -> 0 - score;
        };
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
