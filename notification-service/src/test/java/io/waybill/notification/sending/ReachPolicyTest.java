package io.waybill.notification.sending;

import static io.waybill.notification.Examples.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.notification.contact.Contact;
import io.waybill.notification.decision.Channel;
import io.waybill.notification.decision.Why;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReachPolicyTest {

    @Test
    void takesAnAddressAsItIsWritten() {
        assertThat(byMail(" anna@mail.example "))
                .isEqualTo(new Judgement.Send(new Address.Mailbox("anna@mail.example", "Anna")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Anna <anna@mail.example>", "anna(work)@mail.example", "anna", "a@b@c.example", "a\r\nb@c.de"})
    void refusesWhatIsNoBareAddress(String email) {
        assertThat(byMail(email)).isEqualTo(new Judgement.DoNotTell(Why.INVALID_EMAIL));
    }

    @Test
    void saysThatThereIsNoAddress() {
        assertThat(byMail(null)).isEqualTo(new Judgement.DoNotTell(Why.NO_EMAIL));
        assertThat(byMail(" ")).isEqualTo(new Judgement.DoNotTell(Why.NO_EMAIL));
        assertThat(bySms(null, "DE", null)).isEqualTo(new Judgement.DoNotTell(Why.NO_PHONE));
        assertThat(bySms(" ", "DE", null)).isEqualTo(new Judgement.DoNotTell(Why.NO_PHONE));
    }

    @ParameterizedTest
    @CsvSource({
        "+49 151 12345678, , , +4915112345678",
        "0151 12345678, DE, , +4915112345678",
        "06 12 34 56 78, , FR, +33612345678",
        "(201) 555-0123, US, , +12015550123"
    })
    void readsAMobileInItsCountryElseTheSellers(String phone, String buyers, String sellers, String number) {
        assertThat(bySms(phone, buyers, sellers)).isEqualTo(new Judgement.Send(new Address.Mobile(number)));
    }

    @Test
    void tellsLandlinesAndNonsenseApart() {
        assertThat(bySms("+4930123456", null, null)).isEqualTo(new Judgement.DoNotTell(Why.NOT_MOBILE));
        assertThat(bySms("call me", "DE", null)).isEqualTo(new Judgement.DoNotTell(Why.INVALID_PHONE));
        assertThat(bySms("0151 12345678", null, null)).isEqualTo(new Judgement.DoNotTell(Why.INVALID_PHONE));
        assertThat(bySms("+49 1", null, null)).isEqualTo(new Judgement.DoNotTell(Why.INVALID_PHONE));
    }

    @Test
    void showsNobodysAddress() {
        assertThat(byMail("anna@mail.example").toString()).doesNotContain("nna");
        assertThat(bySms("+49 151 12345678", null, null).toString()).doesNotContain("151");
    }

    private static Judgement byMail(@Nullable String email) {
        return ReachPolicy.reach(new Contact(ANNA, "Anna", email, null, null, null, false), Channel.EMAIL, null);
    }

    private static Judgement bySms(@Nullable String phone, @Nullable String country, @Nullable String sellers) {
        return ReachPolicy.reach(new Contact(ANNA, null, null, phone, null, country, false), Channel.SMS, sellers);
    }
}
