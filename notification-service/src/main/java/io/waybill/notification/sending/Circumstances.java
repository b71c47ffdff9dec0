package io.waybill.notification.sending;

import io.waybill.events.merchants.MerchantProfile;
import io.waybill.notification.contact.Contact;
import io.waybill.notification.message.Sibling;
import io.waybill.notification.parcel.ClaimEnd;
import io.waybill.notification.parcel.Parcel;
import io.waybill.notification.parcel.Trouble;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known at the moment of sending.
 *
 * @param contact absent until it comes
 * @param profile absent until it comes
 * @param troubles delays of the parcel
 * @param claimEnds of the parcel's claims that have ended
 * @param siblings all messages about the parcel
 * @param smsAccount whether text messages can be sent at all
 */
record Circumstances(
        Parcel parcel,
        @Nullable Contact contact,
        @Nullable MerchantProfile profile,
        List<Trouble> troubles,
        Map<UUID, ClaimEnd> claimEnds,
        List<Sibling> siblings,
        boolean smsAccount) {}
