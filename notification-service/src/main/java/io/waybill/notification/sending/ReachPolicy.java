package io.waybill.notification.sending;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.sanctionco.jmail.EmailValidator;
import com.sanctionco.jmail.JMail;
import io.waybill.notification.contact.Contact;
import io.waybill.notification.decision.Channel;
import io.waybill.notification.decision.Why;
import org.jspecify.annotations.Nullable;

/** Whether and where a buyer can be reached on a channel. */
final class ReachPolicy {

    /** A bare address; {@code Joe <a@b.de>} and comments are none. */
    private static final EmailValidator EMAILS = JMail.strictValidator()
            .withRule(email -> !email.hasIdentifier() && email.comments().isEmpty());

    private ReachPolicy() {}

    /** @param sellersCountry in which a phone without a country of its own is read */
    static Judgement reach(Contact contact, Channel channel, @Nullable String sellersCountry) {
        return switch (channel) {
            case EMAIL -> mailbox(contact);
            case SMS -> mobile(contact.phone(), contact.country() == null ? sellersCountry : contact.country());
        };
    }

    private static Judgement mailbox(Contact contact) {
        var email = contact.email();
        if (email == null || email.isBlank()) {
            return new Judgement.DoNotTell(Why.NO_EMAIL);
        }
        return EMAILS.isValid(email.strip())
                ? new Judgement.Send(new Address.Mailbox(email.strip(), contact.name()))
                : new Judgement.DoNotTell(Why.INVALID_EMAIL);
    }

    private static Judgement mobile(@Nullable String phone, @Nullable String country) {
        if (phone == null || phone.isBlank()) {
            return new Judgement.DoNotTell(Why.NO_PHONE);
        }
        var phones = PhoneNumberUtil.getInstance();
        try {
            var number = phones.parse(phone, country);
            if (!phones.isValidNumber(number)) {
                return new Judgement.DoNotTell(Why.INVALID_PHONE);
            }
            return mayBeMobile(phones, number)
                    ? new Judgement.Send(new Address.Mobile(phones.format(number, PhoneNumberFormat.E164)))
                    : new Judgement.DoNotTell(Why.NOT_MOBILE);
        } catch (NumberParseException _) {
            return new Judgement.DoNotTell(Why.INVALID_PHONE);
        }
    }

    /** In North America a number does not show what it is. */
    private static boolean mayBeMobile(PhoneNumberUtil phones, PhoneNumber number) {
        var type = phones.getNumberType(number);
        return type == PhoneNumberType.MOBILE || type == PhoneNumberType.FIXED_LINE_OR_MOBILE;
    }
}
