package io.waybill.notification.text;

/** What others wrote, made fit for one line of a text, or for a header. */
public final class Plain {

    private Plain() {}

    /** No line breaks and no other control signs: they would forge lines, or headers. */
    public static String line(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ").strip();
    }
}
