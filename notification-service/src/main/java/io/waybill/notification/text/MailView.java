package io.waybill.notification.text;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mail as the templates see it.
 *
 * @param when a date that matters, absent where there is none
 * @param offers what the buyer may choose from
 * @param button the one thing to do
 * @param links to other pages
 */
record MailView(
        String lang,
        String brand,
        String subject,
        String title,
        List<String> lead,
        @Nullable When when,
        List<String> offers,
        List<String> next,
        LinkView button,
        List<LinkView> links,
        List<String> contents,
        List<String> facts,
        SupportView support,
        Map<String, String> labels) {

    record When(String label, String date) {}

    record LinkView(String text, String url) {}

    record SupportView(
            String title,
            String email,
            @Nullable String phone,
            @Nullable String website,
            @Nullable String hours) {}

    boolean hasOffers() {
        return !offers.isEmpty();
    }

    boolean hasContents() {
        return !contents.isEmpty();
    }
}
