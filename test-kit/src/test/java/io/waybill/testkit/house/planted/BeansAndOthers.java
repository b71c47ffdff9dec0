package io.waybill.testkit.house.planted;

import java.sql.Connection;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

class KnowsSpring {
    void take(ApplicationContext context) {}
}

record KnowsKafka(ProducerRecord<String, String> sent) {}

class KnowsJdbc {
    Connection connection() {
        throw new UnsupportedOperationException();
    }
}

class KnowsJson {
    String text(JsonNode node) {
        return node.toString();
    }
}

/** Imported below, and yet it does not say what it is. */
class Imported {
    void take(ApplicationContext context) {}
}

@Configuration
@Import(Imported.class)
class MakesBeans {
    @Bean
    KnowsSpring knowsSpring() {
        return new KnowsSpring();
    }
}

@Service
class SaysItIsABean {

    record Row(Connection connection) {}

    Row row(Connection connection) {
        return new Row(connection);
    }
}

@ConfigurationProperties("planted")
record SaysItIsSettings(String name) {}

class Refusal extends org.springframework.core.NestedRuntimeException {

    private static final long serialVersionUID = 1;

    Refusal() {
        super("no");
    }
}
