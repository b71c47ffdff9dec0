package io.waybill.notification.sending;

import io.waybill.events.merchants.MerchantProfile;
import io.waybill.notification.contact.Contact;
import io.waybill.notification.message.Message;
import io.waybill.notification.parcel.Parcel;
import java.time.Instant;

/**
 * A message on its way, with all that its text needs.
 *
 * @param begunAt machine time
 */
record Errand(Message message, Address to, Contact contact, MerchantProfile profile, Parcel parcel, Instant begunAt) {}
