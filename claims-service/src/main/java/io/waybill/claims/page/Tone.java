package io.waybill.claims.page;

import java.util.Locale;

/** How a state looks; its word says the same. */
enum Tone {
    NEUTRAL("M3 9h12m-5-5 5 5-5 5"),
    GOOD("m3.5 9.5 3.5 3.5 7.5-8"),
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
}
