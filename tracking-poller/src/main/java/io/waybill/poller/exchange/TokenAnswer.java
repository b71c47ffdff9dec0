package io.waybill.poller.exchange;

/** What asking for a token brought. */
sealed interface TokenAnswer permits Token, TokenAnswer.None {

    record None(Reply.Failed why) implements TokenAnswer {}
}
