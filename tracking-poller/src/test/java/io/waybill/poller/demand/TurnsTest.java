package io.waybill.poller.demand;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.poller.account.Limits;
import io.waybill.poller.parcel.Parcel;
import io.waybill.vocabulary.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TurnsTest {

    /** 10,000 calls a day, of which 9,000 are for routine. */
    private static final Limits LIMITS = new Limits(10, 10_000, 10);

    private final Map<Queue, Long> since = new HashMap<>();

    private static AccountShares shares(Map<String, MerchantDemand> merchants) {
        return AccountShares.of(new AccountDemand(1, false, Ages.NONE, merchants), LIMITS, 1);
    }

    private static Parcel parcel(String merchantId, boolean imported) {
        var id = UUID.fromString("0199c0de-0000-7000-8000-0123456789ab");
        var shippedAt = Instant.parse("2026-03-02T08:00:00Z");
        return new Parcel(id, merchantId, shippedAt, "DE", false, imported, null, Status.PENDING, null);
    }

    private Turns turns(AccountShares shares) {
        return new Turns(_ -> Optional.of(shares), since);
    }

    private static Duration last(Turns turns, String merchantId, boolean imported, int parcels) {
        return IntStream.range(0, parcels)
                .mapToObj(_ -> turns.next(parcel(merchantId, imported), "dhl/shared"))
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    @Test
    void letsLiveParcelsInAtOnce() {
        assertThat(last(turns(shares(Map.of())), "demo", false, 450)).isEqualTo(Duration.ZERO);
    }

    @Test
    void spreadsMoreThanThereCanBeAtOnce() {
        var turn = last(turns(shares(Map.of())), "demo", false, 9_450);
        assertThat(turn).isCloseTo(Duration.ofDays(1), Duration.ofMinutes(5));
    }

    @Test
    void spreadsAnImportByWhatTheAccountBears() {
        var alone = last(turns(shares(Map.of())), "demo", true, 100_000);
        assertThat(alone).isCloseTo(Duration.ofHours(533), Duration.ofHours(1));
        var beside = shares(Map.of("demo", new MerchantDemand(7_000, 0, 0)));
        assertThat(last(turns(beside), "demo", true, 1_000)).isCloseTo(Duration.ofDays(1), Duration.ofMinutes(5));
    }

    @Test
    void sharesWhatIsLeftAmongImporters() {
        var one = shares(Map.of("demo", new MerchantDemand(0, 0, 10)));
        var two = shares(Map.of("demo", new MerchantDemand(0, 0, 10), "other", new MerchantDemand(0, 0, 1)));
        assertThat(turns(two).next(parcel("demo", true), "dhl/shared"))
                .isEqualTo(turns(one).next(parcel("demo", true), "dhl/shared").multipliedBy(2));
    }

    @Test
    void letsAnImportWaitButNotForEverWhereAllIsWanted() {
        var full = shares(Map.of("demo", new MerchantDemand(90_000, 0, 0)));
        assertThat(last(turns(full), "demo", true, 451)).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void putsLiveParcelsBeforeTheMerchantsOwnImport() {
        var importing = shares(Map.of("demo", new MerchantDemand(2_000, 0, 100_000)));
        assertThat(last(turns(importing), "demo", false, 300)).isEqualTo(Duration.ZERO);
        var both = shares(Map.of("demo", new MerchantDemand(2_000, 400, 100)));
        assertThat(turns(both).next(parcel("demo", true), "dhl/shared"))
                .as("behind all 500 that wait already")
                .isEqualTo(Duration.ofMillis(Math.round(500 / 3_300.0 * 86_400_000)));
    }

    @Test
    void doesNotLetOneMerchantWaitForAnother() {
        var crowded = shares(Map.of("large", new MerchantDemand(1_000_000, 1_000_000, 0)));
        assertThat(turns(crowded).next(parcel("small", false), "dhl/shared")).isEqualTo(Duration.ZERO);
        assertThat(turns(crowded).next(parcel("large", false), "dhl/shared")).isGreaterThan(Duration.ofDays(100));
    }

    @Test
    void countsWhatCameSinceItWasMeasured() {
        since.put(new Queue("dhl/shared", "demo", false), 9_450L);
        assertThat(turns(shares(Map.of())).next(parcel("demo", false), "dhl/shared"))
                .isCloseTo(Duration.ofDays(1), Duration.ofMinutes(5));
    }

    @Test
    void knowsNoTurnWithoutAnAccount() {
        assertThat(new Turns(_ -> Optional.empty(), since).next(parcel("demo", true), "nobody/shared"))
                .isEqualTo(Duration.ZERO);
    }
}
