package io.waybill.poller.exchange;

import java.time.Duration;
import java.time.Instant;

/**
 * A bearer token. Times are machine time.
 *
 * @param renewAt from then on a new one is fetched, while this one still counts
 */
record Token(String value, Instant renewAt, Instant endsAt) implements TokenAnswer {

    private static final Duration EARLY = Duration.ofMinutes(5);

    /** Four fifths of its life, or all but five minutes of it, whichever is longer. */
    static Token of(String value, Instant askedAt, Duration life) {
        var most = life.multipliedBy(4).dividedBy(5);
        var allBut = life.minus(EARLY);
        return new Token(value, askedAt.plus(allBut.compareTo(most) > 0 ? allBut : most), askedAt.plus(life));
    }

    boolean isFresh(Instant now) {
        return now.isBefore(renewAt) && isGood(now);
    }

    boolean isGood(Instant now) {
        return now.isBefore(endsAt);
    }

    Token renewedLater(Instant at) {
        return new Token(value, at, endsAt);
    }

    /** Leaves the token out. */
    @Override
    public String toString() {
        return "Token[until " + endsAt + "]";
    }
}
