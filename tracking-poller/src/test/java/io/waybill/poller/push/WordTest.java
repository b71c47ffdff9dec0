package io.waybill.poller.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.carriers.Answer.Scans;
import io.waybill.carriers.Carriers;
import io.waybill.carriers.ParcelReport;
import io.waybill.carriers.Secrets;
import io.waybill.events.Leg;
import io.waybill.poller.account.Account;
import io.waybill.poller.account.Limits;
import io.waybill.poller.plan.PollPlan;
import io.waybill.poller.plan.Progress;
import io.waybill.poller.plan.Why;
import io.waybill.poller.polling.Heard;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WordTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final Account ACCOUNT = new Account(
            Carriers.byId("dhl").orElseThrow(),
            Account.SHARED,
            URI.create("http://localhost"),
            new Secrets(Map.of()),
            new Limits(1, 1, 1));

    @Test
    void makesOneWordOfPushesAboutOneParcel() {
        var rounds = Word.rounds(List.of(word(1, 7, "parcel-de"), word(2, 8, "parcel-de"), word(3, 7, "parcel-de")));

        assertThat(rounds).hasSize(1);
        assertThat(rounds.getFirst()).extracting(Word::pushes).containsExactly(Set.of(1L, 3L), Set.of(2L));
        assertThat(rounds.getFirst().getFirst().heard()).satisfies(heard -> {
            assertThat(heard.answer().parcels()).hasSize(2);
            assertThat(heard.at()).isEqualTo(NOW.plusSeconds(3));
        });
    }

    @Test
    void keepsServicesApart() {
        var rounds = Word.rounds(List.of(word(1, 7, "parcel-de"), word(2, 7, null), word(3, 8, null)));

        assertThat(rounds.stream().map(round -> round.stream().map(Word::pushes).toList()))
                .containsExactly(List.of(Set.of(1L), Set.of(3L)), List.of(Set.of(2L)));
    }

    private static Word word(long push, long plan, @Nullable String service) {
        var report = new ParcelReport("4711", service, List.of(), List.of());
        return new Word(
                Set.of(push), new Heard(plan(plan), ACCOUNT, new Scans(List.of(report)), NOW.plusSeconds(push)));
    }

    private static PollPlan plan(long id) {
        return new PollPlan(
                id,
                UUID.randomUUID(),
                new Leg("dhl", "4711"),
                "dhl/shared",
                null,
                Progress.none(NOW),
                Set.of(),
                0,
                NOW,
                Why.FIRST_POLL,
                null,
                null,
                Set.of(),
                false,
                null,
                null);
    }
}
