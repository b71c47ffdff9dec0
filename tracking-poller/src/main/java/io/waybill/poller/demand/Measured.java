package io.waybill.poller.demand;

import io.waybill.poller.account.Account;
import java.util.List;

/** What was measured of an account just now. */
record Measured(Account account, AccountShares shares, List<Crowd> crowds) {

    Measured {
        crowds = List.copyOf(crowds);
    }
}
