package io.waybill.poller.polling;

import io.waybill.carriers.Answer;
import io.waybill.poller.account.Account;
import io.waybill.poller.plan.PollPlan;
import java.time.Instant;

/**
 * What a carrier told of a plan by itself.
 *
 * @param at when, in business time
 */
public record Heard(PollPlan plan, Account account, Answer.Scans answer, Instant at) {}
