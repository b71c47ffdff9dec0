package io.waybill.poller.push;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Answer.Scans;
import io.waybill.carriers.Answers;
import io.waybill.carriers.ParcelReport;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a push says, number by number.
 *
 * @param scans by normalised number
 * @param unreadable why a part of it could not be read; empty where all could
 */
record PushNews(Map<String, Scans> scans, Optional<String> unreadable) {

    static PushNews of(Answers answers) {
        var scans = new LinkedHashMap<String, Scans>();
        // Some carriers answer about one parcel without naming it.
        if (answers.rest() instanceof Scans(var parcels)) {
            parcels.stream()
                    .collect(Collectors.groupingBy(ParcelReport::number))
                    .forEach((number, reports) -> scans.put(number, new Scans(reports)));
        }
        answers.byNumber().forEach((number, answer) -> {
            if (answer instanceof Scans told) {
                scans.put(number, told);
            }
        });
        return new PushNews(scans, broken(answers));
    }

    static PushNews unreadable(String why) {
        return new PushNews(Map.of(), Optional.of(why));
    }

    private static Optional<String> broken(Answers answers) {
        return Stream.concat(Stream.of(answers.rest()), answers.byNumber().values().stream())
                .flatMap(answer -> answer instanceof Answer.Unreadable(var reason) ? Stream.of(reason) : Stream.empty())
                .findFirst();
    }
}
