package io.waybill.poller.demand;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.poller.account.Limits;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CrowdPolicyTest {

    /** The merchant may have 900 polls a day, and 45 at once. */
    private static final AccountShares SHARES = AccountShares.of(
            new AccountDemand(1, false, Ages.NONE, Map.of("demo", new MerchantDemand(9_000, 0, 0))),
            new Limits(10, 1_000, 10),
            1);

    private static Crowd crowd(long overdue, long overlong) {
        return new Crowd("demo", 1_000, overdue, overlong);
    }

    @Test
    void standsInTheWayWithMoreThanThereCanBeAtOnce() {
        assertThat(CrowdPolicy.stands(SHARES, crowd(45, 0))).isFalse();
        assertThat(CrowdPolicy.stands(SHARES, crowd(46, 0))).isTrue();
    }

    @Test
    void mayAlwaysHaveOneAtOnce() {
        var tiny = AccountShares.of(AccountDemand.NONE, new Limits(1, 1, 1), 1);
        assertThat(CrowdPolicy.atOnce(tiny, "demo")).isOne();
    }

    @Test
    void waitsInVainWhereAFifthIsPlannedForMuchTooLate() {
        assertThat(CrowdPolicy.waitsInVain(SHARES, crowd(0, 200))).isFalse();
        assertThat(CrowdPolicy.waitsInVain(SHARES, crowd(0, 201))).isTrue();
        assertThat(CrowdPolicy.waitsInVain(SHARES, crowd(46, 201))).isFalse();
    }
}
