package io.waybill.local.journey;

import io.waybill.local.inbox.Message;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** Reads the mails of those who would rather have their money, follows the link to the claim, and presses the button. */
final class PlayedBuyer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String CLAIM_PAGE = "/c/";
    private static final String REFUND = "refund";
    private static final int OK = 200;

    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(Redirect.NORMAL).build();
    private final Set<String> done = new HashSet<>();

    /** What cannot be done now is tried again at the next call. */
    void read(List<Message> mails, String mailbox) {
        for (var mail : mails) {
            if (mail.isTo(mailbox) && !done.contains(mail.id())) {
                follow(mail);
            }
        }
    }

    private void follow(Message mail) {
        var link = mail.links().stream()
                .map(URI::create)
                .filter(candidate ->
                        candidate.getPath() != null && candidate.getPath().startsWith(CLAIM_PAGE))
                .findFirst();
        try {
            if (link.isEmpty() || takesRefund(link.get())) {
                done.add(mail.id());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (IOException _) {
            // The page cannot be had at this moment: a buyer looks again later.
        }
    }

    /** @return whether there is nothing left to do */
    private boolean takesRefund(URI link) throws IOException, InterruptedException {
        var page = http.send(request(link).build(), BodyHandlers.ofString());
        if (page.statusCode() != OK) {
            return false;
        }
        var button = refundButton(page);
        return button.isEmpty() || press(button.get(), page);
    }

    private static Optional<Element> refundButton(HttpResponse<String> page) {
        return Jsoup.parse(page.body(), page.uri().toString()).select("form button, form input[type=submit]").stream()
                .filter(PlayedBuyer::isForRefund)
                .findFirst();
    }

    private static boolean isForRefund(Element button) {
        return button.val().equals(REFUND)
                || form(button).formData().stream()
                        .anyMatch(field -> field.value().equals(REFUND))
                || action(button).contains(REFUND);
    }

    private static FormElement form(Element button) {
        return (FormElement) button.closest("form");
    }

    private static String action(Element button) {
        return button.hasAttr("formaction")
                ? button.absUrl("formaction")
                : form(button).absUrl("action");
    }

    /** As a browser does: all fields of the form, and the button itself. */
    private boolean press(Element button, HttpResponse<String> page) throws IOException, InterruptedException {
        var fields = form(button).formData().stream().map(field -> pair(field.key(), field.value()));
        var pressed =
                button.hasAttr("name") ? Stream.of(pair(button.attr("name"), button.val())) : Stream.<String>empty();
        var action = action(button);
        var answer = http.send(
                request(action.isEmpty() ? page.uri() : URI.create(action))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header(
                                "Origin",
                                page.uri().getScheme() + "://" + page.uri().getAuthority())
                        .POST(BodyPublishers.ofString(
                                Stream.concat(fields, pressed).collect(Collectors.joining("&"))))
                        .build(),
                BodyHandlers.ofString());
        return answer.statusCode() == OK;
    }

    private static String pair(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static HttpRequest.Builder request(URI uri) {
        return HttpRequest.newBuilder(uri).timeout(PATIENCE);
    }

    @Override
    public void close() {
        http.close();
    }
}
