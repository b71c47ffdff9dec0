package io.waybill.carriers.reading;

import java.util.regex.Pattern;

/** People inside carriers' sentences: couriers' names and phone numbers. Masked before anything leaves a reader. */
public final class PersonalData {

    private static final Pattern PHONE =
            Pattern.compile("(?<!\\d)(\\+?86[- ]?)?1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4}(?!\\d)");
    private static final String MASK = "***";

    private PersonalData() {}

    /** The sentence with what names or reaches a person replaced; what is about the parcel stays. */
    public static String masked(String text) {
        return PHONE.matcher(text).replaceAll(MASK);
    }
}
