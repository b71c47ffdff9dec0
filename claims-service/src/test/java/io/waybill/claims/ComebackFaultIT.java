package io.waybill.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waybill.events.claims.ClaimClosed;
import io.waybill.events.claims.ClaimDecided;
import io.waybill.events.claims.ClaimOpened;
import io.waybill.events.claims.RefundRequested;
import io.waybill.kit.link.Links;
import io.waybill.kit.restore.RestoredCommand;
import io.waybill.kit.restore.StartGate;
import io.waybill.testkit.ComebackSystem;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** An older copy of the database knows of no claim that was opened or decided since. */
@Tag("faults")
class ComebackFaultIT {

    private static final List<Class<?>> REFUNDED =
            List.of(ClaimOpened.class, ClaimDecided.class, RefundRequested.class, ClaimClosed.class);

    private ComebackSystem system;

    @BeforeEach
    void startServers() throws Exception {
        system = ComebackSystem.start("claims_back");
    }

    @AfterEach
    void stopServers() {
        system.close();
    }

    private ConfigurableApplicationContext start(String... more) {
        var arguments = system.arguments(Map.of(
                "waybill.link-key", Base64.getEncoder().encodeToString(new byte[32]),
                "waybill.time.file", ClaimsServiceIT.CLOCK.file()));
        arguments.addAll(List.of(more));
        return new SpringApplicationBuilder(ClaimsServiceApplication.class).run(arguments.toArray(String[]::new));
    }

    private void restore() {
        try (var context = start("--waybill.restoring=true")) {
            assertThat(context.getBean(RestoredCommand.class).run()).isZero();
        }
    }

    private ToldParcel lost() {
        var parcel = new ToldParcel(system.bootstrapServers());
        parcel.shipped(parcel.order()).lost(1);
        awaitSaid(parcel, List.of(ClaimOpened.class));
        return parcel;
    }

    private static void awaitSaid(ToldParcel parcel, List<Class<?>> kinds) {
        await().untilAsserted(() -> assertThat(parcel.kinds()).isEqualTo(kinds));
    }

    private static int accept(ConfigurableApplicationContext service, ToldParcel parcel, String offer)
            throws Exception {
        var port = ((WebServerApplicationContext) service).getWebServer().getPort();
        try (var browser = new Browser("http://127.0.0.1:" + port)) {
            return browser.accept(parcel.page(service.getBean(Links.class)), offer)
                    .statusCode();
        }
    }

    @Test
    void opensAndDecidesNothingAgainThatWasSaidSinceTheCopy() throws Exception {
        ToldParcel decided;
        ToldParcel open;
        ToldParcel found;
        try (var _ = start()) {
            decided = lost();
        }
        system.copy();
        try (var service = start()) {
            open = lost();
            found = lost();
            assertThat(accept(service, decided, "refund")).isEqualTo(303);
            found.found(1);
            awaitSaid(decided, REFUNDED);
            awaitSaid(found, List.of(ClaimOpened.class, ClaimClosed.class));
        }
        system.bringBack();

        try (var service = start()) {
            assertThat(service.getBean(StartGate.class).cause().orElseThrow())
                    .contains("./waybill restored claims-service");
            assertThat(accept(service, decided, "reshipment"))
                    .as("nothing is decided")
                    .isEqualTo(503);
            restore();
            await().until(service.getBean(StartGate.class)::isOpen);
            assertThat(accept(service, decided, "reshipment")).isEqualTo(409);
            assertThat(accept(service, open, "refund")).isEqualTo(303);
            awaitSaid(open, REFUNDED);

            assertThat(decided.kinds()).isEqualTo(REFUNDED);
            assertThat(found.kinds()).isEqualTo(List.of(ClaimOpened.class, ClaimClosed.class));
            assertThat(open.sequence()).containsExactly("1", "2", "3", "4");
            assertThat(open.generations()).containsExactly("1", "2", "2", "2");
        }
    }
}
