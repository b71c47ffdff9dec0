package io.waybill.normalizer.outlook;

import io.waybill.events.delays.DelayCleared;
import io.waybill.events.delays.DelayRule;
import io.waybill.normalizer.delay.Outlook;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was said of a parcel's delays, and what is being found out.
 *
 * @param lookDue of an alarm for which the carriers are being asked; absent while there is none
 * @param checkAt when a rule may be due, or is looked at again
 * @param delays oldest first
 * @param rules what each says now, those first that go before others
 */
record DelayView(
        UUID shipmentId,
        @Nullable Instant lookDue,
        @Nullable Instant checkAt,
        List<Line> delays,
        List<Rule> rules) {

    record Line(
            DelayRule rule,
            int occurrence,
            int level,
            Instant due,
            Instant detectedAt,
            @Nullable Instant urgentAt,
            boolean sellerOnly,
            @Nullable Instant clearedAt,
            DelayCleared.@Nullable Reason reason) {}

    /**
     * @param state quiet, waits, asks or said
     * @param threshold in force for this parcel, as settings are written; {@code off} where the rule is
     * @param urgent the second one
     * @param level said, or to be said next
     * @param due when the next level will be said, if nothing comes
     */
    record Rule(
            DelayRule rule,
            String state,
            String threshold,
            String urgent,
            int level,
            @Nullable Instant due) {

        static Rule of(Outlook outlook) {
            return new Rule(
                    outlook.rule(),
                    outlook.state().name().toLowerCase(Locale.ROOT),
                    outlook.threshold(),
                    outlook.urgent(),
                    outlook.level(),
                    outlook.due());
        }
    }
}
