package io.waybill.claims.page;

/** For every link that opens nothing, whatever the cause: wrong, revoked, lapsed or of a claim that is not there. */
record GonePage(PageFrame frame, String title, String text) {

    static GonePage in(Words words, Address address) {
        return new GonePage(
                PageFrame.of(Shop.UNKNOWN, address, words), words.text("gone.title"), words.text("gone.text"));
    }
}
