package io.waybill.kit;

import io.waybill.testkit.TestInfrastructure;
import org.junit.jupiter.api.AfterEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** One context for all tests of the kit that need servers. */
@SpringBootTest(classes = Parrot.class, webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class KitIT {

    final ParrotTopics topics = new ParrotTopics();

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        TestInfrastructure.serviceProperties("parrot").forEach((name, value) -> registry.add(name, () -> value));
    }

    @AfterEach
    void closeTopics() {
        topics.close();
    }
}
