package io.waybill.poller.polling;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.carriers.Answers;
import io.waybill.carriers.Carrier;
import io.waybill.carriers.CarrierRequest;
import io.waybill.carriers.CarrierResponse;
import io.waybill.carriers.Credential;
import io.waybill.carriers.Inquiry;
import io.waybill.events.Leg;
import io.waybill.events.scans.Outcome;
import io.waybill.poller.parcel.Parcel;
import io.waybill.poller.plan.Claim;
import io.waybill.poller.plan.PollPlan;
import io.waybill.poller.plan.Progress;
import io.waybill.poller.plan.Why;
import io.waybill.vocabulary.Status;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GroupingTest {

    private static final Instant NOW = Instant.parse("2026-03-03T12:00:00Z");

    @Test
    void fillsCallsInTheOrderOfTheClaims() {
        var grouping = Grouping.of(claims(65), 5, carrier(30, 30));

        assertThat(sizes(grouping)).containsExactly(30, 30, 5);
        assertThat(numbers(grouping.groups().getFirst())).startsWith("0", "1").endsWith("29");
        assertThat(grouping.left()).isEmpty();
    }

    @Test
    void asksOneAtATimeWhereTheCarrierTakesNoMore() {
        assertThat(sizes(Grouping.of(claims(3), 3, carrier(1, 1)))).containsExactly(1, 1, 1);
    }

    @Test
    void leavesThoseForWhichThereIsNoCall() {
        var grouping = Grouping.of(claims(5), 2, carrier(2, 2));

        assertThat(sizes(grouping)).containsExactly(2, 2);
        assertThat(grouping.left()).extracting(GroupingTest::number).containsExactly("4");
    }

    @Test
    void asksAboutNoNumberTwiceInACall() {
        var claims = List.of(claim("a", null), claim("a", null), claim("b", null));

        var grouping = Grouping.of(claims, 3, carrier(30, 30));

        assertThat(grouping.groups())
                .extracting(GroupingTest::numbers)
                .containsExactly(List.of("a", "b"), List.of("a"));
    }

    @Test
    void keepsThoseThatSpoiledTheirQuestionFromTheOthers() {
        var claims = Stream.of(claim("bad", 1), claim("a", null), claim("maybe", 2), claim("b", null), claim("or", 2))
                .toList();

        var grouping = Grouping.of(claims, 9, carrier(30, 30));

        assertThat(grouping.groups())
                .extracting(GroupingTest::numbers)
                .containsExactly(List.of("bad"), List.of("a", "b"), List.of("maybe", "or"));
    }

    @Test
    void neverAsksAboutMoreThanTheCarrierTakes() {
        assertThat(sizes(Grouping.of(List.of(claim("a", 7), claim("b", 7)), 9, carrier(1, 1))))
                .containsExactly(1, 1);
    }

    @Test
    void asksNoMoreNewNumbersThanTheCarrierCanBeToldOf() {
        var claims = List.of(known("a"), claim("new", null), known("b"), registered("told"), claim("newer", null));

        var grouping = Grouping.of(claims, 9, carrier(30, 1));

        assertThat(grouping.groups())
                .extracting(GroupingTest::numbers)
                .containsExactly(List.of("a", "b", "told"), List.of("new"), List.of("newer"));
    }

    private static List<Integer> sizes(Grouping grouping) {
        return grouping.groups().stream().map(group -> group.claims().size()).toList();
    }

    private static List<String> numbers(Group group) {
        return group.claims().stream().map(GroupingTest::number).toList();
    }

    private static String number(Claim claim) {
        return claim.plan().leg().trackingNumber();
    }

    private static List<Claim> claims(int count) {
        return IntStream.range(0, count)
                .mapToObj(at -> claim(String.valueOf(at), null))
                .toList();
    }

    private static Claim claim(String number, @Nullable Integer together) {
        return claim(number, together, Progress.none(NOW), false);
    }

    private static Claim known(String number) {
        return claim(number, null, Progress.none(NOW).news(Outcome.SCANS, NOW), false);
    }

    private static Claim registered(String number) {
        return claim(number, null, Progress.none(NOW), true);
    }

    static Claim claim(String number, @Nullable Integer together, Progress progress, boolean registered) {
        var id = UUID.randomUUID();
        var plan = new PollPlan(
                1,
                id,
                new Leg("fedex", number),
                "fedex/shared",
                null,
                progress,
                Set.of(),
                1,
                NOW,
                Why.FIRST_POLL,
                null,
                null,
                Set.of(),
                registered,
                null,
                null);
        var parcel = new Parcel(id, "demo", NOW, "US", false, false, null, Status.PENDING, null);
        return new Claim(plan, parcel, UUID.randomUUID(), NOW, together);
    }

    private static Carrier carrier(int batch, int registerBatch) {
        return new Carrier() {
            @Override
            public String id() {
                return "fedex";
            }

            @Override
            public int batch() {
                return batch;
            }

            @Override
            public int registerBatch() {
                return registerBatch;
            }

            @Override
            public CarrierRequest ask(List<Inquiry> inquiries) {
                return new CarrierRequest("GET", "/", Map.of(), Map.of(), null, new Credential.None());
            }

            @Override
            public Answers read(CarrierResponse response) {
                return Answers.each(Map.of());
            }
        };
    }
}
