package io.waybill.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waybill.events.delays.DelayRule;
import io.waybill.vocabulary.Detail;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever comes first, and however often it comes. */
class OrderOfArrivalIT extends NotificationIT {

    private static final String[] ALL_TOLD = {
        "shipped 1 email sent",
        "out_for_delivery 1 email sent",
        "out_for_delivery 1 sms sent",
        "delayed_promise_missed 1 email sent",
        "delayed_promise_missed 1 sms sent"
    };

    private enum Fact {
        SHIPMENT("shipments", Scene::key, Scene::ship),
        CONTACT("contacts", scene -> scene.buyerId.toString(), Scene::contact),
        MERCHANT("merchants", scene -> scene.merchantId, Scene::profile),
        STATUS("statuses", Scene::key, scene -> scene.status(Detail.ON_VEHICLE)),
        DELAY("delays", Scene::key, scene -> scene.detect(DelayRule.PROMISE_MISSED, 1));

        private final String reader;
        private final Function<Scene, String> key;
        private final Consumer<Scene> say;

        Fact(String reader, Function<Scene, String> key, Consumer<Scene> say) {
            this.reader = reader;
            this.key = key;
            this.say = say;
        }
    }

    private record Play(Scene scene, List<Fact> order) {}

    /** All orders side by side, one fact of each after the other; the next when the last was heard. */
    @Test
    void everyOrderOfArrivalEndsWithTheSameMessages() {
        var plays = orders(List.of(Fact.values())).stream()
                .map(order -> new Play(new Scene(), order))
                .toList();
        for (var step = 0; step < Fact.values().length; step++) {
            for (var play : plays) {
                play.order().get(step).say.accept(play.scene());
            }
            awaitHeard(plays, step);
        }

        assertThat(plays).hasSize(120);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(plays)
                        .allSatisfy(play -> assertThat(rows(play.scene()))
                                .as(play.order().toString())
                                .map(Row::toString)
                                .containsExactlyInAnyOrder(ALL_TOLD)));
        assertThat(plays).allSatisfy(play -> {
            assertThat(INBOX.of(play.scene().email)).hasSize(3);
            assertThat(SMS.requests(play.scene().phone)).hasSize(2);
        });
    }

    private void awaitHeard(List<Play> plays, int step) {
        plays.stream()
                .collect(Collectors.groupingBy(play -> play.order().get(step).reader))
                .forEach((reader, of) -> {
                    var keys = of.stream()
                            .map(play -> play.order().get(step).key.apply(play.scene()))
                            .toArray(String[]::new);
                    await().until(() -> jdbc.sql("select count(*) from last_seen where reader = ? and key = any(?)")
                                    .params(reader, keys)
                                    .query(Integer.class)
                                    .single()
                            == keys.length);
                });
    }

    private static <T> List<List<T>> orders(List<T> all) {
        if (all.isEmpty()) {
            return List.of(List.of());
        }
        return IntStream.range(0, all.size())
                .boxed()
                .flatMap(first -> {
                    var others = new ArrayList<>(all);
                    var head = others.remove((int) first);
                    return orders(others).stream().map(tail -> {
                        var order = new ArrayList<T>();
                        order.add(head);
                        order.addAll(tail);
                        return (List<T>) order;
                    });
                })
                .toList();
    }

    /** Also when it is forgotten what was seen: a decision is decided once by its own key. */
    @Test
    void tellsNothingTwiceWhenTopicsAreReadFromTheirBeginnings() {
        scene.meetEverybody();
        scene.status(Detail.ON_VEHICLE);
        scene.detect(DelayRule.PROMISE_MISSED, 1);
        awaitRows(scene, ALL_TOLD);
        var mails = mails();

        replay("statuses", "delays", "shipments");

        awaitRows(scene, ALL_TOLD);
        assertThat(mails()).isEqualTo(mails);
        assertThat(INBOX.of(scene.email)).hasSize(3);
        assertThat(SMS.requests(scene.phone)).hasSize(2);
    }

    private long mails() {
        return jdbc.sql("select count(*) from message").query(Long.class).single();
    }

    private void replay(String... readers) {
        var ends = ends(readers);
        jdbc.sql("delete from last_seen where reader = any(?)").param(readers).update();
        jdbc.sql("update reader_offset set next = 0 where reader = any(?)")
                .param(readers)
                .update();
        await().atMost(Duration.ofSeconds(30)).until(() -> ends(readers) == ends);
    }

    private long ends(String... readers) {
        return jdbc.sql("select sum(next) from reader_offset where reader = any(?)")
                .param(readers)
                .query(Long.class)
                .single();
    }
}
