package io.waybill.local.inbox;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Where a message's links lead. */
final class Links {

    private static final Pattern IN_TEXT = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\".,;:!?)]");
    private static final Pattern WEB = Pattern.compile("https?://.+");

    private Links() {}

    static List<String> of(Content content) {
        return Stream.concat(inHtml(content.html()), inText(content.text()))
                .distinct()
                .toList();
    }

    private static Stream<String> inHtml(@Nullable String html) {
        return html == null
                ? Stream.empty()
                : Jsoup.parse(html).select("a[href]").stream()
                        .map(link -> link.attr("href").strip())
                        .filter(WEB.asMatchPredicate());
    }

    private static Stream<String> inText(@Nullable String text) {
        return text == null ? Stream.empty() : IN_TEXT.matcher(text).results().map(MatchResult::group);
    }
}
