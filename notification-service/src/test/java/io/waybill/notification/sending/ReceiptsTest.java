package io.waybill.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What an answer, or none, means for a message. */
class ReceiptsTest {

    private static final String ID = "<1@shop.example>";
    private static final Address[] NOBODY = {};

    @ParameterizedTest
    @CsvSource({"450, false", "421, false", "530, false", "552, false", "550, true", "554, true"})
    void isRefusedForGoodByAPermanentAnswerAboutTheRecipient(int code, boolean refused) {
        var failure = new SendFailedException(
                "Invalid Addresses", new SMTPAddressFailedException(new InternetAddress(), "RCPT TO", code, "no"));

        assertThat(SmtpPolicy.receipt(SmtpStage.ENVELOPE, failure, ID))
                .isEqualTo(refused ? refused(code) : notAccepted(code));
    }

    @Test
    void triesAgainWhenTheSenderIsRefused() {
        assertThat(SmtpPolicy.receipt(SmtpStage.ENVELOPE, answer("MAIL FROM", 550), ID))
                .isEqualTo(notAccepted(550));
    }

    @ParameterizedTest
    @CsvSource({"451, false", "554, true"})
    void isRefusedForGoodByAPermanentAnswerToTheMail(int code, boolean refused) {
        var receipt = refused ? refused(code) : notAccepted(code);

        assertThat(SmtpPolicy.receipt(SmtpStage.DATA, answer("DATA", code), ID)).isEqualTo(receipt);
        assertThat(SmtpPolicy.receipt(SmtpStage.END, answer(".", code), ID)).isEqualTo(receipt);
    }

    @Test
    void triesAgainWhateverHappensBeforeTheEnd() {
        assertThat(SmtpPolicy.receipt(SmtpStage.OPENING, new AuthenticationFailedException(), ID))
                .isEqualTo(new Receipt.NotAccepted("auth"));
        assertThat(SmtpPolicy.receipt(SmtpStage.OPENING, new MessagingException(), ID))
                .isEqualTo(new Receipt.NotAccepted("no_session"));
        assertThat(SmtpPolicy.receipt(SmtpStage.DATA, new MessagingException(), ID))
                .isEqualTo(new Receipt.NotAccepted("disconnect"));
        assertThat(SmtpPolicy.receipt(SmtpStage.CUT_OFF, new MessagingException(), ID))
                .isEqualTo(new Receipt.NotAccepted("disconnect"));
    }

    @Test
    void isInDoubtWithoutAnAnswerToTheEnd() {
        assertThat(SmtpPolicy.receipt(SmtpStage.END, new MessagingException(), ID))
                .isEqualTo(new Receipt.InDoubt("no_answer", ID));
        assertThat(SmtpPolicy.receipt(SmtpStage.END, answer(".", -1), ID))
                .isEqualTo(new Receipt.InDoubt("no_answer", ID));
        assertThat(SmtpPolicy.receipt(SmtpStage.END, answer(".", 354), ID))
                .isEqualTo(new Receipt.InDoubt("no_answer", ID));
    }

    @Test
    void takesEveryGoodAnswerToTheEndAsGood() {
        assertThat(SmtpPolicy.receipt(SmtpStage.END, answer(".", 252), ID)).isEqualTo(new Receipt.Accepted(ID));
    }

    @Test
    void saysNothingOnceAnotherSenderHasTakenOver() {
        assertThat(SmtpPolicy.receipt(SmtpStage.OVERTAKEN, new MessagingException(), ID))
                .isEqualTo(new Receipt.Overtaken());
    }

    @ParameterizedTest
    @EnumSource(SmtpStage.class)
    void neverQuotesTheServer(SmtpStage stage) {
        var failure = new SMTPSendFailedException("cmd", 451, "451 anna@mail.example", null, NOBODY, NOBODY, NOBODY);

        assertThat(SmtpPolicy.receipt(stage, failure, ID).toString()).doesNotContain("anna");
    }

    @ParameterizedTest
    @CsvSource({
        "201, 0, SM1, Accepted",
        "201, 0, '', InDoubt",
        "429, 20429, '', NotAccepted",
        "500, 0, '', NotAccepted",
        "503, 0, '', NotAccepted",
        "401, 20003, '', NotAccepted",
        "400, 21611, '', NotAccepted",
        "400, 21211, '', Refused",
        "400, 21610, '', Refused",
        "302, 0, '', InDoubt"
    })
    void readsTwiliosAnswers(int status, int code, String sid, String receipt) {
        assertThat(TwilioPolicy.receipt(status, code, sid).getClass().getSimpleName())
                .isEqualTo(receipt);
    }

    @Test
    void pausesLongerFromAttemptToAttempt() {
        var first = Duration.ofSeconds(4);
        var longest = Duration.ofMinutes(1);

        assertThat(PausePolicy.beforeAttempt(1, first, longest, 0.5)).isEqualTo(first);
        assertThat(PausePolicy.beforeAttempt(3, first, longest, 0.5)).isEqualTo(Duration.ofSeconds(16));
        assertThat(PausePolicy.beforeAttempt(1_000, first, longest, 0.5)).isEqualTo(longest);
        assertThat(PausePolicy.beforeAttempt(1, first, longest, 0)).isEqualTo(Duration.ofSeconds(3));
        assertThat(PausePolicy.beforeAttempt(1, first, longest, 1)).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void looksLessOftenTheLongerItWaits() {
        assertThat(PausePolicy.whileWaiting(Duration.ZERO)).isEqualTo(Duration.ofSeconds(1));
        assertThat(PausePolicy.whileWaiting(Duration.ofMinutes(4))).isEqualTo(Duration.ofMinutes(1));
        assertThat(PausePolicy.whileWaiting(Duration.ofDays(2))).isEqualTo(Duration.ofMinutes(10));
    }

    private static SMTPSendFailedException answer(String command, int code) {
        return new SMTPSendFailedException(command, code, "no", null, NOBODY, NOBODY, NOBODY);
    }

    private static Receipt refused(int code) {
        return new Receipt.Refused("smtp_" + code, ID);
    }

    private static Receipt notAccepted(int code) {
        return new Receipt.NotAccepted("smtp_" + code);
    }
}
