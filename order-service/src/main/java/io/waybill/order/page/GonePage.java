package io.waybill.order.page;

/** For every link that opens nothing, whatever the cause: wrong, revoked, lapsed or of a parcel that is not there. */
record GonePage(PageFrame frame, String title, String text) {

    static GonePage in(Words words) {
        return new GonePage(PageFrame.of("", words), words.text("gone.title"), words.text("gone.text"));
    }
}
