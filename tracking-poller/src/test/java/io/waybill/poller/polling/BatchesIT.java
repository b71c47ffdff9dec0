package io.waybill.poller.polling;

import static io.waybill.poller.PollerTopics.observed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.waybill.events.scans.Outcome;
import io.waybill.events.scans.TrackingObserved;
import io.waybill.kit.time.MachineTime;
import io.waybill.poller.PollerIT;
import io.waybill.poller.PollerTopics;
import io.waybill.poller.account.Accounts;
import io.waybill.poller.plan.Moments;
import io.waybill.poller.plan.PollPlans;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** FedEx is asked about thirty numbers a call. */
class BatchesIT extends PollerIT {

    private static final String ACCOUNT = "fedex/shared";

    @Autowired
    PollPlans plans;

    @Autowired
    Accounts accounts;

    @Autowired
    Completing completing;

    @Autowired
    MachineTime machineTime;

    @Autowired
    MeterRegistry registry;

    /** Else what other tests left, and a clock that was moved on made due, rides in the same calls. */
    @BeforeEach
    void leaveOthersAlone() {
        jdbc.sql("update poll_plan set next_poll_at = null where account = ?")
                .param(ACCOUNT)
                .update();
    }

    @AfterEach
    void answer() {
        FEDEX.says(200);
        FEDEX.release();
    }

    @Test
    void asksAboutSixtyFiveNumbersInThreeCalls() throws Exception {
        var numbers = numbers(65);
        numbers.forEach(number -> FEDEX.knows(number, "PU"));
        var spent = spent();
        due(numbers);

        await().untilAsserted(() -> assertThat(answered(numbers)).isEqualTo(65));
        var calls = FEDEX.callsWith(numbers);
        assertThat(calls).extracting(List::size).containsExactlyInAnyOrder(30, 30, 5);
        assertThat(calls.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(numbers);
        assertThat(spent()).isEqualTo(spent + 3);
        assertThat(pollsToday(numbers)).containsOnly(1);
        await().untilAsserted(() -> assertThat(observed(id(numbers.getLast()))).hasSize(1));
    }

    @Test
    void keepsOneBadNumberFromSpoilingTheOthersQuestions() throws Exception {
        var good = numbers(9);
        var bad = newNumber();
        var all = Stream.concat(good.stream(), Stream.of(bad)).toList();
        good.forEach(number -> FEDEX.knows(number, "PU"));
        FEDEX.refusesQuestionsWith(bad);
        due(all);

        await().until(() -> {
            clock.advance(Duration.ofSeconds(6));
            return why(id(bad)).equals("REFUSED")
                    && good.stream().allMatch(number -> !why(id(number)).equals("ASKED_APART"));
        });
        // All ten, then five pairs, of which the bad number spoils one.
        assertThat(FEDEX.callsWith(all)).extracting(List::size).containsExactlyInAnyOrder(10, 2, 2, 2, 2, 2, 1, 1);
        assertThat(together(bad)).isOne();
        assertThat(good).extracting(this::together).containsOnlyNulls();
        await().untilAsserted(() -> assertThat(good)
                .allSatisfy(number -> assertThat(observed(id(number))).hasSize(1)));
        assertThat(observed(id(bad))).isEmpty();

        due(all);
        await().untilAsserted(() -> assertThat(FEDEX.callsWith(all)).hasSize(10));
        assertThat(FEDEX.callsWith(all).subList(8, 10)).contains(List.of(bad));
    }

    @Test
    void takesANumberThatAnAnswerLeavesOutAsNotYetKnown() throws Exception {
        var numbers = numbers(2);
        FEDEX.knows(numbers.getFirst(), "PU");
        FEDEX.leavesOut(numbers.getLast());
        due(numbers);

        await().untilAsserted(() -> assertThat(outcomes(numbers.getFirst())).containsExactly(Outcome.SCANS));
        await().untilAsserted(() -> assertThat(outcomes(numbers.getLast())).containsExactly(Outcome.NOT_YET_KNOWN));
        assertThat(FEDEX.callsWith(numbers)).hasSize(1);
    }

    @Test
    void refusesOneLostClaimAmongTheOthers() throws Exception {
        var numbers = numbers(3);
        numbers.forEach(number -> FEDEX.knows(number, "PU"));
        var refused = registry.get("waybill.poll.refused").counter().count();
        FEDEX.hold();
        due(numbers);
        await().untilAsserted(() -> assertThat(FEDEX.callsWith(numbers)).hasSize(1));
        var lost = numbers.get(1);
        jdbc.sql("update poll_plan set claim_token = gen_random_uuid() where tracking_number = ?")
                .param(lost)
                .update();
        FEDEX.release();

        await().untilAsserted(() -> assertThat(outcomes(numbers.getFirst())).containsExactly(Outcome.SCANS));
        await().untilAsserted(() -> assertThat(outcomes(numbers.getLast())).containsExactly(Outcome.SCANS));
        assertThat(registry.get("waybill.poll.refused").counter().count()).isEqualTo(refused + 1);
        assertThat(claimed(lost)).isTrue();
        assertThat(observed(id(lost))).isEmpty();
    }

    @Test
    void asksAgainAndPublishesOnceWhatSomebodyAskedAboutBeforeItDied() throws Exception {
        var numbers = numbers(3);
        numbers.forEach(number -> FEDEX.knows(number, "PU"));
        introduce(numbers);
        FEDEX.hold();
        makeDue(numbers);
        await().untilAsserted(() -> assertThat(FEDEX.callsWith(numbers)).hasSize(1));
        // As if it had never come back from there, and its lease had run out.
        jdbc.sql("update poll_plan set leased_until = '2026-01-01' where tracking_number = any(?)")
                .param(numbers.toArray(String[]::new))
                .update();
        await().untilAsserted(() -> assertThat(FEDEX.callsWith(numbers)).hasSize(2));
        FEDEX.release();

        numbers.forEach(number ->
                await().untilAsserted(() -> assertThat(outcomes(number)).containsExactly(Outcome.SCANS)));
        await().untilAsserted(() -> assertThat(numbers).noneMatch(this::claimed));
        assertThat(numbers)
                .allSatisfy(number -> assertThat(observed(id(number))).hasSize(1));
    }

    @Test
    void setsAllOfAQuestionBackWhereTheCarrierIsBusyAndSlowsDownOnce() throws Exception {
        var numbers = numbers(4);
        FEDEX.says(429);
        jdbc.sql("update budget set factor = 1, slowed_at = '2026-01-01' where account = ?")
                .param(ACCOUNT)
                .update();
        due(numbers);

        await().untilAsserted(() ->
                assertThat(numbers).extracting(number -> why(id(number))).containsOnly("CARRIER_BUSY"));
        assertThat(FEDEX.callsWith(numbers)).hasSize(1);
        assertThat(jdbc.sql("select factor from budget where account = ?")
                        .param(ACCOUNT)
                        .query(Double.class)
                        .single())
                .isEqualTo(0.5);
    }

    @Test
    void countsARetryOnceForTheAccountAndOnceForEachParcel() throws Exception {
        var numbers = numbers(3);
        numbers.forEach(number -> FEDEX.knows(number, "PU"));
        var spent = spent();
        FEDEX.isAwayForAMoment();
        due(numbers);

        await().untilAsserted(() -> assertThat(answered(numbers)).isEqualTo(3));
        assertThat(FEDEX.callsWith(numbers)).extracting(List::size).containsExactly(3, 3);
        assertThat(pollsToday(numbers)).containsOnly(2);
        assertThat(spent()).isEqualTo(spent + 2);
    }

    @Test
    void triesNoneAgainWhereOneOfThemMayNotBe() throws Exception {
        var numbers = numbers(2);
        introduce(numbers);
        var now = new Moments(clock.instant().plus(Duration.ofDays(2)), machineTime.instant());
        var claims = plans.claim(ACCOUNT, Instant.EPOCH, 1_000, 1_000, Duration.ofSeconds(90), 10, now).stream()
                .filter(claim -> numbers.contains(claim.plan().leg().trackingNumber()))
                .toList();
        jdbc.sql("update poll_plan set polls_today = 10 where tracking_number = ?")
                .param(numbers.getLast())
                .update();

        assertThat(plans.countAnother(claims, 10, now.today())).isFalse();
        assertThat(pollsToday(numbers)).containsExactlyInAnyOrder(1, 10);
        assertThat(plans.countAnother(claims, 11, now.today())).isTrue();
        assertThat(pollsToday(numbers)).containsExactlyInAnyOrder(2, 11);
        plans.giveBack(claims);
        assertThat(pollsToday(numbers)).containsExactlyInAnyOrder(1, 10);
        assertThat(numbers).noneMatch(this::claimed);
    }

    @Test
    void takesWhatACarrierTellsByItselfWithoutAPoll() throws Exception {
        var number = newNumber();
        introduce(List.of(number));
        var now = new Moments(clock.instant().plus(Duration.ofDays(2)), machineTime.instant());
        var claim = plans.claim(ACCOUNT, Instant.EPOCH, 1_000, 1_000, Duration.ofSeconds(90), 10, now).stream()
                .filter(one -> one.plan().leg().trackingNumber().equals(number))
                .findFirst()
                .orElseThrow();
        var answer = FEDEX.answerAbout(number, "PU");

        completing.hear(
                List.of(new Heard(claim.plan(), accounts.with("fedex").orElseThrow(), answer, clock.instant())));

        await().untilAsserted(() -> assertThat(outcomes(number)).containsExactly(Outcome.SCANS));
        assertThat(claimed(number)).as("the poll that is under way goes on").isTrue();
        assertThat(pollsToday(List.of(number))).containsOnly(1);
    }

    private static List<String> numbers(int count) {
        return IntStream.range(0, count).mapToObj(_ -> newNumber()).toList();
    }

    private void due(List<String> numbers) throws Exception {
        introduce(numbers);
        makeDue(numbers);
    }

    /** Announced for later, so that nobody asks before all of them are there. */
    private void introduce(List<String> numbers) throws Exception {
        for (var number : numbers) {
            if (plans(List.of(number)) == 0) {
                send(
                        PollerTopics.shipped(
                                "demo", number, "fedex", clock.instant().plus(Duration.ofHours(20))),
                        1);
            }
        }
        await().untilAsserted(() -> assertThat(plans(numbers)).isEqualTo(numbers.size()));
    }

    private void makeDue(List<String> numbers) {
        jdbc.sql("update poll_plan set next_poll_at = '2026-01-01' where tracking_number = any(?)")
                .param(numbers.toArray(String[]::new))
                .update();
    }

    private long plans(List<String> numbers) {
        return count("true", numbers);
    }

    private long answered(List<String> numbers) {
        return count("last_outcome is not null", numbers);
    }

    private long count(String which, List<String> numbers) {
        return jdbc.sql("select count(*) from poll_plan where tracking_number = any(?) and " + which)
                .param(numbers.toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    private List<Integer> pollsToday(List<String> numbers) {
        return jdbc.sql("select polls_today from poll_plan where tracking_number = any(?)")
                .param(numbers.toArray(String[]::new))
                .query(Integer.class)
                .list();
    }

    private @Nullable Integer together(String number) {
        return jdbc.sql("select coalesce(together, 0) from poll_plan where tracking_number = ?")
                .param(number)
                .query((row, _) -> row.getInt(1) == 0 ? null : (Integer) row.getInt(1))
                .list()
                .getFirst();
    }

    private int spent() {
        return jdbc.sql("select coalesce(max(spent), 0) from budget where account = ?")
                .param(ACCOUNT)
                .query(Integer.class)
                .single();
    }

    private List<Outcome> outcomes(String number) {
        return observed(id(number)).stream().map(TrackingObserved::outcome).toList();
    }

    private UUID id(String number) {
        return jdbc.sql("select shipment_id from poll_plan where tracking_number = ?")
                .param(number)
                .query(UUID.class)
                .single();
    }
}
