package io.waybill.claims.page;

/** The answers that come first: what became of the parcel, and whether the buyer must do something. */
record Header(String tone, String icon, String chip, String title, String lead) {

    /** @param key of the words */
    static Header of(Tone tone, String key, Words words, String... values) {
        return new Header(
                tone.cssClass(),
                tone.icon(),
                words.text(key + ".chip"),
                words.text(key + ".title"),
                words.text(key + ".lead", values));
    }
}
