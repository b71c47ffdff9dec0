package io.waybill.notification.text;

import io.waybill.events.merchants.MerchantProfile;
import io.waybill.kit.link.Link;
import io.waybill.kit.link.Links;
import io.waybill.notification.contact.Contact;
import io.waybill.notification.decision.News;
import io.waybill.notification.message.Message;
import io.waybill.notification.parcel.Parcel;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what is sent, at the moment of sending: with the links and the language of that moment. */
@Component
public class Letters {

    private final Links links;

    Letters(Links links) {
        this.links = links;
    }

    /** @param now business time */
    public Mail mail(Message message, Parcel parcel, Contact contact, MerchantProfile profile, Instant now) {
        return MailWriting.write(letter(message, parcel, contact, profile, now));
    }

    /** @param now business time */
    public String sms(Message message, Parcel parcel, Contact contact, MerchantProfile profile, Instant now) {
        return SmsWriting.write(letter(message, parcel, contact, profile, now));
    }

    private Letter letter(Message message, Parcel parcel, Contact contact, MerchantProfile profile, Instant now) {
        return new Letter(
                message.news(),
                message.buyerId(),
                contact.language(),
                profile,
                parcel,
                links.page(Link.toParcel(parcel.shipmentId(), message.buyerId(), parcel.linkVersion())),
                claimPage(message),
                now);
    }

    private @Nullable URI claimPage(Message message) {
        return message.news() instanceof News.PresumedLost lost
                ? links.page(Link.toClaim(lost.claimId(), message.buyerId(), lost.linkVersion()))
                : null;
    }
}
