package io.waybill.testkit.carrier.api;

import java.util.List;

/** One interface of a carrier as its public documentation has it. */
interface Contract {

    /** As in settings: {@code ups}, {@code 17track}. */
    String id();

    /** Addresses that it answers, by their beginnings; no two contracts share one. */
    List<String> paths();

    /** The way of a parcel of which nothing else was said. */
    Course course();

    /** A post's own number goes its whole way; another post's begins abroad. */
    default Course course(String number) {
        var post = course().legs().getLast().town().country();
        return number.matches("[A-Z]{2}\\d{9}[A-Z]{2}") && !number.endsWith(post) && !startsAbroad()
                ? course().lastMile()
                : course();
    }

    /** Whether its parcels begin in another country than they end. */
    private boolean startsAbroad() {
        return !course().legs()
                .getFirst()
                .town()
                .country()
                .equals(course().legs().getLast().town().country());
    }

    Said answer(Call call, Parcels parcels, Secrets secrets);
}
