package io.waybill.normalizer.delay;

import io.waybill.events.delays.DelayRule;
import io.waybill.normalizer.threshold.Setting;

/** By which two settings a rule goes for a parcel. */
record SettingsOf(Setting first, Setting urgent) {

    static SettingsOf rule(DelayRule rule, Situation situation) {
        return switch (rule) {
            case NUMBER_MISSING -> new SettingsOf(Setting.NUMBER_MISSING, Setting.NUMBER_MISSING_URGENT);
            case NUMBER_WRONG ->
                situation.isDomestic()
                        ? new SettingsOf(Setting.NUMBER_WRONG_DOMESTIC, Setting.NUMBER_WRONG_DOMESTIC_URGENT)
                        : new SettingsOf(Setting.NUMBER_WRONG, Setting.NUMBER_WRONG_URGENT);
            case NO_FIRST_SCAN -> new SettingsOf(Setting.NO_FIRST_SCAN, Setting.NO_FIRST_SCAN_URGENT);
            case CARRIER_DELAY -> new SettingsOf(Setting.CARRIER_DELAY, Setting.CARRIER_DELAY_URGENT);
            case HELD_BY_CUSTOMS -> new SettingsOf(Setting.HELD_BY_CUSTOMS, Setting.HELD_BY_CUSTOMS_URGENT);
            case DUTIES_UNPAID -> new SettingsOf(Setting.DUTIES_UNPAID, Setting.DUTIES_UNPAID_URGENT);
            case DOCUMENTS_MISSING -> new SettingsOf(Setting.DOCUMENTS_MISSING, Setting.DOCUMENTS_MISSING_URGENT);
            case ADDRESS_PROBLEM -> new SettingsOf(Setting.ADDRESS_PROBLEM, Setting.ADDRESS_PROBLEM_URGENT);
            case ATTEMPTS_FAILED -> new SettingsOf(Setting.ATTEMPTS_FAILED, Setting.ATTEMPTS_FAILED_URGENT);
            case PICKUP_ENDING -> new SettingsOf(Setting.PICKUP_ENDING, Setting.PICKUP_ENDING_URGENT);
            case PROMISE_AT_RISK -> new SettingsOf(Setting.PROMISE_AT_RISK, Setting.PROMISE_AT_RISK_URGENT);
            case PROMISE_MISSED -> new SettingsOf(Setting.PROMISE_GRACE, Setting.PROMISE_MISSED_URGENT);
            case STALLED -> new SettingsOf(Setting.STALLED, Setting.STALLED_URGENT);
            case PRESUMED_LOST -> new SettingsOf(Setting.PRESUMED_LOST, Setting.PRESUMED_LOST_URGENT);
        };
    }
}
