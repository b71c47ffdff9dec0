package io.waybill.poller.polling;

import io.waybill.poller.account.Account;
import io.waybill.poller.plan.Claim;
import java.time.Instant;

/** @param askedAt business time */
record Polled(Claim claim, Account account, Asked asked, Instant askedAt) {}
