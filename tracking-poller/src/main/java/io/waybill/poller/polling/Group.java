package io.waybill.poller.polling;

import io.waybill.poller.plan.Claim;
import java.util.List;

/** What is asked about in one call. */
record Group(List<Claim> claims) {

    Group {
        claims = List.copyOf(claims);
    }
}
