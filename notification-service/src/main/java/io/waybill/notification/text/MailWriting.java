package io.waybill.notification.text;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.waybill.carriers.CarrierNames;
import io.waybill.carriers.TrackingNumbers;
import io.waybill.events.Leg;
import io.waybill.events.merchants.MerchantProfile;
import io.waybill.events.shipments.OrderInParcel;
import io.waybill.notification.text.MailView.LinkView;
import io.waybill.notification.text.MailView.SupportView;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Letters to mails. */
final class MailWriting {

    private static final Template HTML = template("mail.html.mustache", true);
    private static final Template TEXT = template("mail.txt.mustache", false);

    private MailWriting() {}

    private static Template template(String name, boolean html) {
        try (var stream = Objects.requireNonNull(MailWriting.class.getResourceAsStream(name));
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return Mustache.compiler().escapeHTML(html).nullValue("").compile(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Mail write(Letter letter) {
        var words = Words.in(letter.language());
        var view = view(letter, words);
        return new Mail(
                view.brand(),
                view.support().email(),
                view.lang(),
                view.subject(),
                TEXT.execute(view),
                HTML.execute(view));
    }

    private static MailView view(Letter letter, Words words) {
        var story = Story.of(letter, words, Dates.of(words, letter.profile().zone(), letter.now()));
        return new MailView(
                words.language().tag(),
                letter.brand(),
                story.subject(),
                story.title(),
                story.lead(),
                story.when(),
                story.offers(),
                story.next(),
                button(letter, words),
                links(letter, words),
                contents(letter.orders()),
                facts(letter, words),
                support(letter.profile(), words),
                words.labels());
    }

    /** The claim's page where there is something to choose. */
    private static LinkView button(Letter letter, Words words) {
        var claim = letter.claimPage();
        return claim == null ? parcelPage(letter, words) : new LinkView(words.text("button.choose"), claim.toString());
    }

    private static LinkView parcelPage(Letter letter, Words words) {
        return new LinkView(words.text("button.track"), letter.parcelPage().toString());
    }

    private static List<LinkView> links(Letter letter, Words words) {
        var links = new ArrayList<LinkView>();
        if (letter.claimPage() != null) {
            links.add(parcelPage(letter, words));
        }
        letter.parcel().ways().stream()
                .flatMap(leg -> carriersPage(leg, words).stream())
                .distinct()
                .forEach(links::add);
        return links;
    }

    private static Optional<LinkView> carriersPage(Leg leg, Words words) {
        return TrackingNumbers.trackingUrl(
                        leg.carrier(), leg.trackingNumber(), words.language().tag())
                .map(url -> new LinkView(words.text("link.carrier", CarrierNames.shown(leg.carrier())), url));
    }

    private static List<String> contents(List<OrderInParcel> orders) {
        return orders.stream()
                .flatMap(order -> order.items().stream())
                .map(item -> Plain.line(item.title()) + " (" + item.quantity() + ")")
                .toList();
    }

    private static List<String> facts(Letter letter, Words words) {
        return Stream.concat(
                        letter.orders().stream().map(order -> words.text("fact.order", Plain.line(order.orderId()))),
                        number(letter, words).stream())
                .toList();
    }

    private static Optional<String> number(Letter letter, Words words) {
        return Optional.ofNullable(letter.parcel().trackingNumber())
                .map(Plain::line)
                .map(number -> letter.parcel().ways().stream()
                        .map(leg -> CarrierNames.shown(leg.carrier()))
                        .findFirst()
                        .map(carrier -> words.text("fact.number.carrier", number, Plain.line(carrier)))
                        .orElseGet(() -> words.text("fact.number", number)));
    }

    private static SupportView support(MerchantProfile profile, Words words) {
        var support = profile.support();
        return new SupportView(
                words.text("support.title", Plain.line(profile.brand())),
                Plain.line(support.email()),
                lineIfAny(support.phone()),
                website(support.website()),
                lineIfAny(support.hours()));
    }

    private static @Nullable String lineIfAny(@Nullable String text) {
        return text == null || text.isBlank() ? null : Plain.line(text);
    }

    /** Nothing but a page of the web is linked. */
    private static @Nullable String website(@Nullable String url) {
        return url != null && url.matches("https?://[^\\s\"'<>]+") ? url : null;
    }
}
