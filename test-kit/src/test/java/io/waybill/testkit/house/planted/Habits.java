package io.waybill.testkit.house.planted;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.kafka.annotation.KafkaListener;

class Habits {

    @Autowired
    Runnable injected;

    @Value("${planted}")
    String configured;

    String given;

    Habits(String given) {
        this.given = given;
    }

    void sleeps() throws InterruptedException {
        Thread.sleep(1);
    }

    void catchesAll(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    void catchesOne(AutoCloseable closeable) throws Exception {
        try (closeable) {
            given.length();
        } catch (IllegalStateException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @KafkaListener(topics = "planted")
    void listens(String record) {}
}
