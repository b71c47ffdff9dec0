package io.waybill.poller.polling;

import io.waybill.poller.exchange.Reply;

/**
 * What came of a question, for one of the numbers that it was about.
 *
 * @param registered whether the carrier was told of the number, and took it
 * @param numbers how many it was about
 * @param apart whether one of the others may have spoiled it, so that this one is asked about with fewer
 */
record Asked(Reply reply, boolean registered, int numbers, boolean apart) {

    static Asked alone(Reply reply) {
        return new Asked(reply, false, 1, false);
    }

    Asked told(Reply by, boolean taken) {
        return new Asked(by, taken, numbers, false);
    }

    Asked asApart(Reply by) {
        return new Asked(by, false, numbers, true);
    }
}
