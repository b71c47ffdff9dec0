package io.waybill.local.inbox;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** HTML for people. Nothing of a message gets in unescaped. */
final class Page {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH).withZone(ZoneId.systemDefault());

    /** The list looks again by itself: no script may. */
    private static final String REFRESH = "<meta http-equiv=\"refresh\" content=\"4\">";

    private static final String STYLE = """
            :root { color-scheme: light; font: 16px/1.5 system-ui, sans-serif; color: #1c2430; background: #f4f5f7 }
            body { margin: 0 auto; max-width: 62rem; padding: 1.5rem 1rem 3rem }
            h1 { font-size: 1.35rem; margin: .25rem 0 1rem; overflow-wrap: anywhere } h2 { font-size: 1rem; margin: 1.5rem 0 .5rem }
            a { color: #0b57d0 } small, .quiet { color: #5a6472 }
            ul { list-style: none; margin: 0; padding: 0; background: #fff; border: 1px solid #dde1e7; border-radius: .5rem }
            li + li { border-top: 1px solid #edeff2 }
            li a { display: grid; grid-template-columns: 5rem 15rem 1fr auto; gap: 1rem; padding: .7rem 1rem;
                   color: inherit; text-decoration: none }
            li a:hover, li a:focus { background: #eef4ff }
            li span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
            .kind { font-size: .8rem; color: #5a6472; align-self: center } .subject { font-weight: 600 }
            iframe { width: 100%; height: 44rem; border: 1px solid #dde1e7; border-radius: .5rem; background: #fff }
            pre { white-space: pre-wrap; overflow-wrap: anywhere; background: #fff; border: 1px solid #dde1e7;
                  border-radius: .5rem; padding: 1rem; margin: 0; font-size: .875rem }
            .links p { margin: 0 0 .25rem; overflow-wrap: anywhere; font-size: .875rem }
            @media (max-width: 44rem) { li a { grid-template-columns: 1fr auto; gap: 0 1rem } .subject { grid-column: 1 / 3 } }
            """;

    private Page() {}

    static String ofList(List<Message> messages) {
        var rows = messages.stream().map(Page::row).collect(Collectors.joining());
        var list = rows.isEmpty()
                ? "<p class=\"quiet\">Nothing yet. Mails and text messages to buyers come here.</p>"
                : "<ul>" + rows + "</ul>";
        return page("Inbox", REFRESH, "<h1>Inbox <small>" + messages.size() + " messages</small></h1>" + list);
    }

    private static String row(Message message) {
        return "<li><a href=\"/messages/%s\"><span class=\"kind\">%s</span><span>%s</span><span class=\"subject\" dir=\"auto\">%s</span><time class=\"quiet\" datetime=\"%s\">%s</time></a></li>"
                .formatted(
                        message.id(),
                        message.kind().wireName(),
                        escaped(String.join(", ", message.to())),
                        escaped(message.subject()),
                        message.received(),
                        TIME.format(message.received()));
    }

    static String of(Message message) {
        var body = new StringBuilder(
                "<p><a href=\"/\">Inbox</a></p><h1 dir=\"auto\">%s</h1>".formatted(escaped(message.subject())));
        body.append("<p>From %s<br>To %s<br><span class=\"quiet\">%s</span></p>"
                .formatted(
                        escaped(message.from()), escaped(String.join(", ", message.to())), when(message.received())));
        if (message.html() != null) {
            body.append(
                    "<iframe src=\"/messages/%s/html\" title=\"The mail as HTML\" referrerpolicy=\"no-referrer\" sandbox=\"allow-popups allow-popups-to-escape-sandbox\"></iframe>"
                            .formatted(message.id()));
        }
        body.append(block("As text", message.text()));
        body.append(links(message));
        body.append(block("Headers", String.join("\n", message.content().headers())));
        body.append("<p><a href=\"/messages/%s/source\">Source</a></p>".formatted(message.id()));
        return page(message.subject(), "", body.toString());
    }

    private static String when(Instant time) {
        return "<time datetime=\"%s\">%s</time>".formatted(time, TIME.format(time));
    }

    /** Only addresses of the web are among them. */
    private static String links(Message message) {
        var links = message.links().stream()
                .map(Page::escaped)
                .map(link -> "<p><a href=\"%s\" target=\"_blank\" rel=\"noopener noreferrer\">%s</a></p>"
                        .formatted(link, link))
                .collect(Collectors.joining());
        return links.isEmpty() ? "" : "<h2>Links</h2><div class=\"links\">" + links + "</div>";
    }

    private static String block(String title, @Nullable String text) {
        return text == null ? "" : "<h2>%s</h2><pre dir=\"auto\">%s</pre>".formatted(title, escaped(text));
    }

    static String ofError(String sentence) {
        return page("Inbox", "", "<h1>%s</h1><p><a href=\"/\">Inbox</a></p>".formatted(escaped(sentence)));
    }

    private static String page(String title, String head, String body) {
        return "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>%s</title>%s<style>%s</style></head><body>%s</body></html>"
                .formatted(escaped(title), head, STYLE, body);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
