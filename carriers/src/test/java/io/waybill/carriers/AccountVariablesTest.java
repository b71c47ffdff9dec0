package io.waybill.carriers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AccountVariablesTest {

    @Test
    void namesTheVariablesOfEveryConnectorAlike() {
        assertThat(AccountVariables.named(new Pigeon(), "sign-key")).isEqualTo("WAYBILL_PIGEON_POST_SIGN_KEY");
        assertThat(AccountVariables.of(new Pigeon()))
                .containsExactly(
                        "WAYBILL_PIGEON_POST_SIGN_KEY",
                        "WAYBILL_PIGEON_POST_PUSH_CREDENTIAL",
                        "WAYBILL_PIGEON_POST_WEBHOOK_SECRET",
                        "WAYBILL_PIGEON_POST_URL",
                        "WAYBILL_PIGEON_POST_PER_SECOND",
                        "WAYBILL_PIGEON_POST_PER_DAY",
                        "WAYBILL_PIGEON_POST_PER_PARCEL_AND_DAY");
    }

    @Test
    void needsForAskingNothingThatOnlyProvesWhatIsPushed() {
        assertThat(AccountVariables.needed(new Pigeon())).containsExactly("sign-key");
    }

    private static final class Pigeon implements Carrier {

        @Override
        public String id() {
            return "pigeon-post";
        }

        @Override
        public List<String> secrets() {
            return List.of("sign-key", "push-credential", "webhook-secret");
        }

        @Override
        public CarrierRequest ask(List<Inquiry> inquiries) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Answers read(CarrierResponse response) {
            throw new UnsupportedOperationException();
        }
    }
}
