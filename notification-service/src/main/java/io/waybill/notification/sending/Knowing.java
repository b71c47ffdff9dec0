package io.waybill.notification.sending;

import io.waybill.events.merchants.MerchantProfile;
import io.waybill.notification.contact.Contact;
import io.waybill.notification.contact.Contacts;
import io.waybill.notification.merchant.Merchants;
import io.waybill.notification.message.Message;
import io.waybill.notification.message.Messages;
import io.waybill.notification.message.Sibling;
import io.waybill.notification.parcel.ClaimEnd;
import io.waybill.notification.parcel.Claims;
import io.waybill.notification.parcel.Parcel;
import io.waybill.notification.parcel.Parcels;
import io.waybill.notification.parcel.Trouble;
import io.waybill.notification.parcel.Troubles;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Looks up what messages are judged by, for many at once. */
@Component
class Knowing {

    private final Parcels parcels;
    private final Troubles troubles;
    private final Claims claims;
    private final Contacts contacts;
    private final Merchants merchants;
    private final Messages messages;
    private final TwilioSettings twilio;

    Knowing(
            Parcels parcels,
            Troubles troubles,
            Claims claims,
            Contacts contacts,
            Merchants merchants,
            Messages messages,
            TwilioSettings twilio) {
        this.parcels = parcels;
        this.troubles = troubles;
        this.claims = claims;
        this.contacts = contacts;
        this.merchants = merchants;
        this.messages = messages;
        this.twilio = twilio;
    }

    private record Known(
            Map<UUID, Parcel> parcels,
            Map<UUID, Contact> contacts,
            Map<String, MerchantProfile> profiles,
            Map<UUID, List<Trouble>> troubles,
            Map<UUID, ClaimEnd> claimEnds,
            Map<UUID, List<Sibling>> siblings) {}

    Function<Message, Circumstances> about(List<Message> due) {
        var shipments = due.stream().map(Message::shipmentId).distinct().toList();
        var known = new Known(
                parcels.of(shipments),
                contacts.of(due.stream().map(Message::buyerId).distinct().toList()),
                merchants.of(due.stream().map(Message::merchantId).distinct().toList()),
                troubles.of(shipments),
                claims.ended(shipments),
                messages.ofShipments(shipments));
        return message -> circumstances(message, known);
    }

    private Circumstances circumstances(Message message, Known known) {
        var shipment = message.shipmentId();
        return new Circumstances(
                Objects.requireNonNull(known.parcels().get(shipment), "a decision is about a parcel that was met"),
                known.contacts().get(message.buyerId()),
                known.profiles().get(message.merchantId()),
                known.troubles().getOrDefault(shipment, List.of()),
                known.claimEnds(),
                known.siblings().getOrDefault(shipment, List.of()),
                twilio.hasAccount());
    }
}
