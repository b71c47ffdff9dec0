package io.waybill.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration LONGER = Duration.ofSeconds(2);

    @Test
    void demandsTlsWhereThereIsAPassword() {
        assertThat(smtp("user", SmtpSettings.Tls.IF_OFFERED, "a@shop.example").tlsRequired())
                .isTrue();
        assertThat(smtp("", SmtpSettings.Tls.IF_OFFERED, "a@shop.example").tlsRequired())
                .isFalse();
        assertThat(smtp("", SmtpSettings.Tls.REQUIRED, "a@shop.example").tlsRequired())
                .isTrue();
        assertThatThrownBy(() -> smtp("user", SmtpSettings.Tls.NEVER, "a@shop.example"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("WAYBILL_SMTP_TLS");
    }

    @Test
    void demandsAnAddressToSendFrom() {
        assertThatThrownBy(() -> smtp("", SmtpSettings.Tls.NEVER, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("WAYBILL_MAIL_FROM");
    }

    @Test
    void waitsForAMailAsLongAsAllItsLimitsTogether() {
        assertThat(smtp("", SmtpSettings.Tls.NEVER, "a@shop.example").longest()).isEqualTo(Duration.ofSeconds(12));
    }

    @Test
    void demandsALeaseThatCanBeRenewed() {
        assertThatThrownBy(() -> new SendingSettings(SECOND, 1, SECOND, SECOND, SECOND, SECOND))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("waybill.sending.lease");
    }

    @Test
    void demandsAWholeAccountOrNone() {
        assertThatThrownBy(() -> new TwilioSettings(URI.create("http://t"), "AC1", "", "", SECOND, LONGER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("WAYBILL_TWILIO_TOKEN");
        assertThat(new TwilioSettings(URI.create("http://t"), "", "", "", SECOND, LONGER).hasAccount())
                .isFalse();
    }

    @Test
    void demandsThatAConnectionTakesLessThanACall() {
        assertThatThrownBy(() -> new TwilioSettings(URI.create("http://t"), "", "", "", SECOND, SECOND))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("waybill.twilio.connect-limit");
    }

    @Test
    void showsNoSecret() {
        assertThat(smtp("user", SmtpSettings.Tls.REQUIRED, "a@shop.example").toString())
                .doesNotContain("secret");
        assertThat(new TwilioSettings(URI.create("http://t"), "AC1", "secret", "+1", SECOND, LONGER).toString())
                .doesNotContain("secret");
    }

    private static SmtpSettings smtp(String user, SmtpSettings.Tls tls, String from) {
        return new SmtpSettings("localhost", 25, user, "secret", tls, from, SECOND, SECOND, SECOND);
    }
}
