package io.waybill.order.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers, shares and countries as a language writes them. */
record Numbers(Words words) {

    private static final double LEAST = 0.001;
    private static final String UNKNOWN = "–";

    private Locale locale() {
        return words.language().locale();
    }

    String whole(long number) {
        return NumberFormat.getIntegerInstance(locale()).format(number);
    }

    String days(int days) {
        return days == 1 ? words.text("days.one") : words.text("days", whole(days));
    }

    /** Never all or nothing by rounding alone: a parcel that is lost is lost. */
    String percent(@Nullable Double share) {
        if (share == null) {
            return UNKNOWN;
        }
        var nearly = isNearlyAllOrNothing(share);
        var format = NumberFormat.getPercentInstance(locale());
        format.setMaximumFractionDigits(nearly ? 1 : 0);
        if (nearly && share < LEAST) {
            return "< " + format.format(LEAST);
        }
        return nearly && share > 1 - LEAST ? "> " + format.format(1 - LEAST) : format.format(share);
    }

    /** What is reached, and no more: 89.8 % are not nine of ten. */
    String reached(double share) {
        return isNearlyAllOrNothing(share)
                ? percent(share)
                : percent(
                        BigDecimal.valueOf(share).setScale(2, RoundingMode.DOWN).doubleValue());
    }

    private static boolean isNearlyAllOrNothing(double share) {
        return share > 0 && share < 0.01 || share > 0.99 && share < 1;
    }

    String one(double number) {
        var format = NumberFormat.getNumberInstance(locale());
        format.setMaximumFractionDigits(1);
        return format.format(number);
    }

    String country(String code) {
        return Locale.of("", code).getDisplayCountry(locale());
    }

    /** With its year: it may be long ago. */
    String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern(words.text("date.measured"), locale()));
    }
}
