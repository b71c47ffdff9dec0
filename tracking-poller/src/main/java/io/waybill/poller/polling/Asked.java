package io.waybill.poller.polling;

import io.waybill.poller.exchange.Reply;

/** @param registered whether the carrier was told of the number, and took it */
record Asked(Reply reply, boolean registered) {}
