package io.waybill.order.merchant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waybill.events.Topics;
import io.waybill.events.merchants.MerchantEvent;
import io.waybill.events.merchants.MerchantProfile;
import io.waybill.kit.outbox.Outbox;
import io.waybill.kit.time.BusinessTime;
import io.waybill.order.OrderServiceIT;
import io.waybill.testkit.kafka.TestTopic;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class ProfilesIT extends OrderServiceIT {

    private final TestTopic merchants = new TestTopic(Topics.MERCHANTS.name());
    private final String id = "m-" + UUID.randomUUID();

    @Autowired
    Profiles profiles;

    @Autowired
    Outbox outbox;

    @Autowired
    BusinessTime businessTime;

    @Autowired
    TransactionTemplate transaction;

    private static Merchant merchant(String brand) {
        return new Merchant(
                "Company",
                brand,
                null,
                "de",
                ZoneId.of("Europe/Berlin"),
                new Merchant.Support("a@example.org", null, null, null));
    }

    /** An instance whose settings have one merchant of this brand. */
    private ProfilePublishing instance(String brand) {
        return new ProfilePublishing(
                new MerchantsSettings(Map.of(id, merchant(brand))), profiles, outbox, businessTime, transaction);
    }

    private List<String> brands() {
        return merchants.events(MerchantEvent.class, id).stream()
                .map(event -> ((MerchantProfile) event).brand())
                .toList();
    }

    @Test
    void hasPublishedTheMerchantsOfTheSettings() {
        await().untilAsserted(() -> assertThat(merchants.events(MerchantEvent.class, "atelier"))
                .containsExactly(new MerchantProfile(
                        "atelier",
                        "Atelier Rivage SARL",
                        "Atelier Rivage",
                        "FR",
                        "fr",
                        "Europe/Paris",
                        new MerchantProfile.Support(
                                "bonjour@atelier-rivage.example",
                                "+33199005512",
                                "https://atelier-rivage.example/aide",
                                "Du lundi au vendredi, de 9 h à 17 h"))));
        await().untilAsserted(
                        () -> assertThat(merchants.headers("demo", "ce_seq")).containsExactly("1"));
    }

    @Test
    void publishesAgainWhatHasChangedSinceAndNothingElse() {
        instance("Old").publishChanged();
        instance("Old").publishChanged();
        instance("New").publishChanged();
        instance("New").publishChanged();
        instance("Old").publishChanged();

        await().untilAsserted(() -> assertThat(brands()).containsExactly("Old", "New", "Old"));
        assertThat(merchants.headers(id, "ce_seq")).containsExactly("1", "2", "3");
    }

    @Test
    void publishesOnceThoughTwoInstancesStartAtOnce() throws Exception {
        for (var brand : List.of("First", "Second")) {
            startAtOnce(brand);
        }

        await().untilAsserted(() -> assertThat(brands()).containsExactly("First", "Second"));
        assertThat(merchants.headers(id, "ce_seq")).containsExactly("1", "2");
    }

    private void startAtOnce(String brand) throws Exception {
        var together = new CyclicBarrier(2);
        Callable<Boolean> start = () -> {
            together.await();
            instance(brand).publish();
            return true;
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var started : threads.invokeAll(List.of(start, start))) {
                assertThat(started.resultNow()).isTrue();
            }
        }
    }
}
