package io.waybill.claims.page;

/** A heading or a condition, and what follows. */
record Said(String title, String text) {

    static Said of(String key, Words words, String... values) {
        return new Said(words.text(key + ".title", values), words.text(key + ".text", values));
    }
}
