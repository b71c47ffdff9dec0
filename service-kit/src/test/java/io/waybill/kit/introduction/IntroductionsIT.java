package io.waybill.kit.introduction;

import static io.waybill.kit.introduction.Acquaintance.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.kit.KitIT;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class IntroductionsIT extends KitIT {

    private static final int AT_ONCE = 6;

    @Autowired
    Introductions introductions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Acquaintance service;

    @BeforeEach
    void begin() {
        service = new Acquaintance(introductions, jdbc, transaction);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    /** Of the heads of the lists, each in turn, then the rest: every order that keeps each list's own. */
    private static Stream<List<String>> mixed(List<List<String>> lists) {
        if (lists.stream().allMatch(List::isEmpty)) {
            return Stream.of(List.of());
        }
        return lists.stream().filter(list -> !list.isEmpty()).flatMap(list -> {
            var rest = new ArrayList<>(lists);
            rest.set(lists.indexOf(list), list.subList(1, list.size()));
            return mixed(rest)
                    .map(tail -> Stream.concat(Stream.of(list.getFirst()), tail.stream())
                            .toList());
        });
    }

    /** Each step a transaction of its own: {@code a} and {@code b} are introduced, a number is a fact. */
    private List<List<Long>> play(List<String> steps) {
        var a = key();
        var b = key();
        for (var step : steps) {
            switch (step) {
                case "a" -> service.meets(a);
                case "b" -> service.meets(b);
                default ->
                    service.hears(List.of(fact(step.startsWith("a") ? a : b, Long.parseLong(step.substring(1)))));
            }
        }
        return List.of(service.told(a), service.told(b));
    }

    @Test
    void tellsEveryFactOnceAndInOrderInWhicheverOrderTheyAndTheIntroductionsCome() throws Exception {
        var orders = mixed(List.of(List.of("a"), List.of("a1", "a2"), List.of("b"), List.of("b1", "b2")))
                .toList();
        assertThat(orders).hasSize(180).doesNotHaveDuplicates();

        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var played = orders.stream()
                    .map(steps -> threads.submit(() -> play(steps)))
                    .toList();
            for (var i = 0; i < orders.size(); i++) {
                assertThat(played.get(i).get())
                        .as(orders.get(i).toString())
                        .containsExactly(List.of(1L, 2L), List.of(1L, 2L));
            }
        }
        assertThat(service.waiting()).isZero();
    }

    @Test
    void keepsInABatchOnlyWhatWaitsAndTellsTheRest() {
        var met = key();
        var strange = key();
        service.meets(met);

        service.hears(List.of(fact(strange, 1), fact(met, 1), fact(strange, 2), fact(met, 2)));

        assertThat(service.told(met)).containsExactly(1L, 2L);
        assertThat(service.told(strange)).isEmpty();
        assertThat(service.waiting()).isEqualTo(2);
        service.meets(strange, key());
        assertThat(service.told(strange)).containsExactly(1L, 2L);
    }

    @Test
    void passesOverWhatIsSentAgainWaitingOrNot() {
        var key = key();
        service.hears(List.of(fact(key, 1), fact(key, 1).stale()));
        service.meets(key);
        service.meets(key);
        service.hears(List.of(fact(key, 1).stale()));

        assertThat(service.told(key)).containsExactly(1L);
    }

    @Test
    void wakesWhatWaitsForEachReader() {
        var other = new Acquaintance(introductions, jdbc, transaction);
        var key = key();
        service.hears(List.of(fact(key, 1)));
        other.hears(List.of(fact(key, 7)));

        service.meets(key);

        assertThat(service.told(key)).containsExactly(1L);
        assertThat(other.told(key)).containsExactly(7L);
    }

    @Test
    void keepsAFactThroughAnIntroductionThatIsUndone() {
        var key = key();
        service.hears(List.of(fact(key, 1)));

        transaction.executeWithoutResult(status -> {
            service.meets(key);
            status.setRollbackOnly();
        });

        assertThat(service.told(key)).isEmpty();
        service.hears(List.of(fact(key, 2)));
        service.meets(key);
        assertThat(service.told(key)).containsExactly(1L, 2L);
    }

    /** Nobody holds anybody up, and whoever comes first, every fact is told. */
    @Test
    void losesNothingWhereFactsAndIntroductionsComeAtOnce() throws Exception {
        var keys = Stream.generate(IntroductionsIT::key).limit(150).toList();

        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var work = new ArrayList<Future<?>>();
            for (var i = 0; i + 2 < keys.size(); i += 3) {
                var some = keys.subList(i, i + 3);
                work.add(threads.submit(() -> service.hears(List.of(
                        fact(some.get(0), 1), fact(some.get(1), 1), fact(some.get(2), 1), fact(some.get(0), 2)))));
                work.add(threads.submit(() -> service.meets(some.get(2), some.get(0), some.get(1))));
            }
            for (var one : work) {
                one.get();
            }
        }

        for (var i = 0; i < keys.size(); i++) {
            assertThat(service.told(keys.get(i))).isEqualTo(i % 3 == 0 ? List.of(1L, 2L) : List.of(1L));
        }
        assertThat(service.waiting()).isZero();
    }
}
