package io.waybill.carriers;

import java.util.regex.Pattern;

/** Carriers write texts for their own pages: accents and blanks come as entities. */
final class HtmlEntities {

    private static final Pattern ACCENTED =
            Pattern.compile("&([A-Za-z])(?:acute|grave|circ|uml|cedil|tilde|ring|slash|caron);");
    private static final Pattern LIGATURE = Pattern.compile("&([A-Za-z]{2})lig;");
    private static final Pattern APOSTROPHE = Pattern.compile("&(?:#0?39|#x27|apos|rsquo|#8217);");
    private static final Pattern OTHER = Pattern.compile("&(?:#\\d{1,6}|#x[0-9a-fA-F]{1,5}|[A-Za-z]{2,8});|<br */?>");

    private HtmlEntities() {}

    /** Letters lose their accents, as they do in {@link PlainLetters}; what is no letter becomes a blank. */
    static String plain(String text) {
        if (text.indexOf('&') < 0 && text.indexOf('<') < 0) {
            return text;
        }
        String accents = ACCENTED.matcher(text).replaceAll("$1");
        String letters = LIGATURE.matcher(accents).replaceAll("$1");
        return OTHER.matcher(APOSTROPHE.matcher(letters).replaceAll("'")).replaceAll(" ");
    }
}
