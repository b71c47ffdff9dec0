package io.waybill.poller.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.carriers.AccountVariables;
import io.waybill.carriers.Carrier;
import io.waybill.carriers.Carriers;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/** The settings as they stand, with an environment of our own. */
class SettingsTest {

    static Stream<Carrier> connectors() {
        return Carriers.all().stream();
    }

    @ParameterizedTest
    @MethodSource("connectors")
    void takesEachSecretFromTheVariableOfItsName(Carrier connector) throws IOException {
        var variables = connector.secrets().stream()
                .collect(Collectors.toMap(name -> AccountVariables.named(connector, name), name -> "my " + name));

        var account = accounts(variables).all().stream().findFirst().orElse(null);

        assertThat(account).as("WAYBILL_... of " + connector.id()).isNotNull();
        assertThat(account.connector()).isSameAs(connector);
        assertThat(connector.secrets())
                .allSatisfy(name -> assertThat(account.secrets().named(name)).isEqualTo("my " + name));
    }

    @ParameterizedTest
    @MethodSource("connectors")
    void takesAddressAndLimitsFromVariablesToo(Carrier connector) throws IOException {
        var settings = settings(Map.of(
                        AccountVariables.named(connector, "url"), "https://example.org",
                        AccountVariables.named(connector, "per-second"), "7",
                        AccountVariables.named(connector, "per-day"), "8",
                        AccountVariables.named(connector, "per-parcel-and-day"), "9"))
                .carriers()
                .get(connector.id());

        assertThat(settings.url()).hasHost("example.org");
        assertThat(settings.perSecond()).isEqualTo(7);
        assertThat(settings.perDay()).isEqualTo(8);
        assertThat(settings.perParcelAndDay()).isEqualTo(9);
    }

    @Test
    void hasNoAccountByItself() throws IOException {
        assertThat(accounts(Map.of()).all()).isEmpty();
    }

    private static Accounts accounts(Map<String, String> environment) throws IOException {
        return new Accounts(settings(environment), new FallbackSettings(""), Connectors.ofCarriers());
    }

    private static AccountSettings settings(Map<String, String> environment) throws IOException {
        var spring = new StandardEnvironment();
        spring.getPropertySources().addFirst(new MapPropertySource("test", Map.copyOf(environment)));
        for (var source : new YamlPropertySourceLoader().load("settings", new ClassPathResource("application.yml"))) {
            spring.getPropertySources().addLast(source);
        }
        return Binder.get(spring).bind("waybill", AccountSettings.class).get();
    }
}
