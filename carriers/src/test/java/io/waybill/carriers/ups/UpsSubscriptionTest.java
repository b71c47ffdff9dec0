package io.waybill.carriers.ups;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.carriers.Answer.Busy;
import io.waybill.carriers.Answer.NotYetKnown;
import io.waybill.carriers.Answer.Refused;
import io.waybill.carriers.Answer.Unreadable;
import io.waybill.carriers.Answers;
import io.waybill.carriers.CarrierRequest;
import io.waybill.carriers.CarrierResponse;
import io.waybill.carriers.Inquiry;
import io.waybill.carriers.Subscription;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class UpsSubscriptionTest {

    private final Ups ups = new Ups();
    private final Subscription subscription = ups.subscription().orElseThrow();

    @Test
    void namesAHundredNumbersForTwoWeeks() {
        CarrierRequest request =
                subscription.request(List.of(Inquiry.about("1Z999AA10123456784"), Inquiry.about("1Z999AA10123456785")));

        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.path()).isEqualTo("/api/track/v2/subscription/standard/package");
        assertThat(request.body())
                .isEqualTo("{\"locale\":\"en_US\",\"countryCode\":\"US\","
                        + "\"trackingNumberList\":[\"1Z999AA10123456784\",\"1Z999AA10123456785\"]}");
        assertThat(request.headers()).containsKeys("transId", "transactionSrc");
        assertThat(subscription.batch()).isEqualTo(100);
        assertThat(subscription.life()).contains(Duration.ofDays(14));
    }

    @Test
    void tellsWhatWasTakenFromWhatWasNot() {
        Answers answers = ups.read(
                CarrierResponse.of(200, "{\"validTrackingNumbers\":[\"1Z1\"],\"invalidTrackingNumbers\":[\"1Z2\"]}"));

        assertThat(answers.about("1Z1")).isInstanceOf(NotYetKnown.class);
        assertThat(answers.about("1Z2")).isInstanceOf(Refused.class);
        assertThat(answers.about("1Z3")).isInstanceOf(Unreadable.class);
        assertThat(ups.read(CarrierResponse.of(200, "{\"invalidTrackingNumbers\":[\"1Z2\"]}"))
                        .about("1Z2"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void readsItsFaultsAsThoseOfAQuestion() {
        String refused =
                "{\"response\":{\"errors\":[{\"code\":\"VSS210\",\"message\":\"at least one valid number\"}]}}";

        assertThat(ups.read(CarrierResponse.of(400, refused)).about("1Z1"))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.fault()).isEqualTo(Refused.Fault.QUESTION));
        assertThat(ups.read(CarrierResponse.of(429, "")).about("1Z1")).isInstanceOf(Busy.class);
    }
}
