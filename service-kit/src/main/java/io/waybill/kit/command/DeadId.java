package io.waybill.kit.command;

import io.waybill.kit.parked.DeadLetter.Place;

/** What an operator names: a parked key, as {@code p12}, or a dead letter, by where it stands. */
sealed interface DeadId {

    record Key(long id) implements DeadId {

        @Override
        public String toString() {
            return "p" + id;
        }
    }

    record Letter(Place place) implements DeadId {

        @Override
        public String toString() {
            return place.toString();
        }
    }

    /** @throws IllegalArgumentException for what is neither */
    static DeadId parse(String text) {
        if (text.matches("p\\d{1,18}")) {
            return new Key(Long.parseLong(text.substring(1)));
        }
        return Place.parse(text)
                .<DeadId>map(Letter::new)
                .orElseThrow(() -> new IllegalArgumentException(
                        "an ID is a parked key such as p12, or a dead letter such as waybill.shipments.dead/3/17, not "
                                + text));
    }
}
