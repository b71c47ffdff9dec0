package io.waybill.carriers;

/**
 * A format that a number has.
 *
 * @param confidence 0 to 1, by the number alone
 * @param page of {@link TrackingPages}
 */
record NumberMatch(String carrier, String format, double confidence, CheckDigit checkDigit, String page) {

    /** To three digits: it is no measurement. */
    NumberMatch sure(double weighed) {
        return new NumberMatch(carrier, format, Math.round(weighed * 1000) / 1000.0, checkDigit, page);
    }
}
