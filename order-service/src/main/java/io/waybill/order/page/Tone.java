package io.waybill.order.page;

import io.waybill.vocabulary.Category;
import io.waybill.vocabulary.Detail;
import io.waybill.vocabulary.Meaning;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a status looks; its word says the same. */
enum Tone {
    NEUTRAL("M3 9h12m-5-5 5 5-5 5"),
    GOOD("m3.5 9.5 3.5 3.5 7.5-8"),
    ATTENTION("M9 1.8a7.2 7.2 0 1 1 0 14.4A7.2 7.2 0 0 1 9 1.8M9 5v4.3l2.8 1.7"),
    PROBLEM("M9 2 1.5 15.5h15zM9 7v4m0 2v.6");

    private final String icon;

    Tone(String icon) {
        this.icon = icon;
    }

    /** Path of the icon on a square of 18. */
    String icon() {
        return icon;
    }

    String cssClass() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Tone of(@Nullable Meaning meaning) {
        if (meaning == null) {
            return NEUTRAL;
        }
        var detail = Detail.of(meaning);
        return switch (meaning.status()) {
            case DELIVERED -> GOOD;
            case AVAILABLE_FOR_PICKUP, ATTEMPT_FAILED -> ATTENTION;
            case EXCEPTION -> isLoss(detail) ? PROBLEM : ATTENTION;
            case IN_TRANSIT, CUSTOMS -> isHeldUp(detail) ? ATTENTION : NEUTRAL;
            case PENDING, OUT_FOR_DELIVERY, RETURNING, RETURNED, CANCELLED, EXPIRED -> NEUTRAL;
        };
    }

    boolean holdsUp() {
        return this == ATTENTION || this == PROBLEM;
    }

    private static boolean isLoss(Optional<Detail> detail) {
        return detail.map(Detail::category)
                .filter(category -> category == Category.EXCEPTION_LOST || category == Category.EXCEPTION_DAMAGED)
                .isPresent();
    }

    private static boolean isHeldUp(Optional<Detail> detail) {
        return detail.map(Detail::category)
                .filter(category -> category == Category.EXCEPTION_OTHER || category == Category.CUSTOMS_HELD)
                .isPresent();
    }
}
