package io.waybill.notification.text;

/** How long a text message is as phones count it (3GPP TS 23.038). */
final class Gsm7 {

    /** What fits into one part. */
    static final int ONE_PART = 160;

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
            + "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String TWICE_AS_LONG = "^{}\\[~]|€";

    private Gsm7() {}

    /** Typographic marks become plain ones; letters stay as they are. */
    static String plain(String text) {
        return text.replaceAll("[\u2018\u2019\u201a]", "'")
                .replaceAll("[\u201c\u201d\u201e\u00ab\u00bb]", "\"")
                .replaceAll("[\u2010-\u2015]", "-")
                .replace("\u2026", "...")
                .replaceAll("[\u00a0\u202f\u2009]", " ");
    }

    static boolean fitsOnePart(String text) {
        return text.chars()
                        .map(sign -> {
                            if (BASIC.indexOf(sign) >= 0) {
                                return 1;
                            }
                            return TWICE_AS_LONG.indexOf(sign) >= 0 ? 2 : ONE_PART + 1;
                        })
                        .sum()
                <= ONE_PART;
    }
}
