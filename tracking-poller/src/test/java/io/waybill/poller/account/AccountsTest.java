package io.waybill.poller.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.waybill.carriers.Credential;
import io.waybill.poller.PretendCarrier;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccountsTest {

    private static final Connectors CONNECTORS = new Connectors(List.of(
            connector("dhl", List.of("dhl", "deutsche-post"), "key"),
            connector("dhl-express", List.of("dhl", "dhl-express"), "user", "password"),
            connector("ups", List.of("ups"), "id", "secret", "push-credential"),
            connector("17track", List.of("17track"), "key"),
            connector("aftership", List.of("aftership"), "key", "webhook-secret")));

    private final Map<String, AccountSettings.OfCarrier> settings = new HashMap<>();

    @Test
    void hasAnAccountWhenAllSecretsForAskingAreThere() {
        set("dhl", Map.of("key", " k\n"));
        set("ups", Map.of("id", "i", "secret", "s", "push-credential", ""));
        set("17track", Map.of("key", ""));

        var accounts = accounts("");

        assertThat(accounts.all()).extracting(Account::key).containsExactly("dhl/shared", "ups/shared");
        assertThat(accounts.with("dhl").orElseThrow().secrets().named("key")).isEqualTo("k");
        assertThat(accounts.with("17track")).isEmpty();
        assertThat(accounts.with("pigeon")).isEmpty();
    }

    @Test
    void refusesHalfAnAccountAndNamesWhatIsMissing() {
        set("ups", Map.of("secret", "s"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> accounts(""))
                .withMessageContaining("WAYBILL_UPS_ID")
                .withMessageNotContaining("WAYBILL_UPS_SECRET")
                .withMessageNotContaining("PUSH");
    }

    @Test
    void refusesSecretsOfNobody() {
        set("dlh", Map.of("key", "k"));
        assertThatIllegalArgumentException().isThrownBy(() -> accounts("")).withMessageContaining("no such carrier");

        settings.clear();
        set("dhl", Map.of("token", "k"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> accounts(""))
                .withMessageContaining("[token]")
                .withMessageContaining("[key]");
    }

    @Test
    void refusesASecretThatNoHeaderCanHold() {
        set("dhl", Map.of("key", "two\nlines"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> accounts(""))
                .withMessageContaining("WAYBILL_DHL_KEY")
                .withMessageNotContaining("lines");
    }

    @Test
    void asksACarrierByTheFirstOfItsInterfacesThatThereIsAnAccountWith() {
        set("dhl-express", Map.of("user", "u", "password", "p"));
        assertThat(accounts("").keyFor("dhl")).isEqualTo("dhl-express/shared");
        assertThat(accounts("").with("deutsche-post")).isEmpty();
        assertThat(accounts("").keyFor("deutsche-post"))
                .as("that there would be")
                .isEqualTo("dhl/shared");
        assertThat(accounts("").keyFor("pigeon")).isEqualTo("pigeon/shared");

        set("dhl", Map.of("key", "k"));
        assertThat(accounts("").keyFor("dhl")).isEqualTo("dhl/shared");
        assertThat(accounts("").keyFor("deutsche_post")).isEqualTo("dhl/shared");
        assertThat(accounts("").keyFor("dhl-express")).isEqualTo("dhl-express/shared");
    }

    @Test
    void fallsBackOnTheFirstAggregatorThatThereIsAnAccountWith() {
        assertThat(accounts("").fallback()).isEmpty();

        set("aftership", Map.of("key", "k"));
        assertThat(accounts("").fallback()).map(Account::carrier).contains("aftership");

        set("17track", Map.of("key", "k"));
        assertThat(accounts("").fallback()).map(Account::carrier).contains("17track");
        assertThat(accounts("aftership").fallback()).map(Account::carrier).contains("aftership");
        assertThat(accounts("off").fallback()).isEmpty();
    }

    @Test
    void refusesAFallbackThatCannotBeAsked() {
        set("dhl", Map.of("key", "k"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> accounts("17track"))
                .withMessageContaining("17track");
        assertThatIllegalArgumentException().isThrownBy(() -> accounts("dhl")).withMessageContaining("parcelsapp");
    }

    @Test
    void showsNoSecret() {
        set("dhl", Map.of("key", "sesame"));

        assertThat(settings.toString()).doesNotContain("sesame");
        assertThat(accounts("").all().toString()).doesNotContain("sesame");
    }

    private void set(String id, Map<String, String> secrets) {
        settings.put(id, new AccountSettings.OfCarrier(URI.create("http://localhost"), secrets, 1, 10, 10));
    }

    private Accounts accounts(String fallback) {
        return new Accounts(new AccountSettings(settings), new FallbackSettings(fallback), CONNECTORS);
    }

    private static PretendCarrier connector(String id, List<String> carriers, String... secrets) {
        return new PretendCarrier(id, carriers, List.of(secrets), new Credential.None());
    }
}
