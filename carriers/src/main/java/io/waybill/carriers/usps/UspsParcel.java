package io.waybill.carriers.usps;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Answer.NotYetKnown;
import io.waybill.carriers.Answer.Scans;
import io.waybill.carriers.CarrierNames;
import io.waybill.carriers.ParcelReport;
import io.waybill.carriers.Posts;
import io.waybill.carriers.S10;
import io.waybill.carriers.TrackingNumbers;
import io.waybill.carriers.reading.Expectation;
import io.waybill.carriers.reading.PostLegs;
import io.waybill.events.Leg;
import io.waybill.events.ScanTime;
import io.waybill.events.TimeSource;
import io.waybill.events.scans.CarrierScan;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A parcel out of its events, newest first as the carrier gives them. */
final class UspsParcel {

    /** The shipping partner has it, USPS does not yet. */
    private static final Set<String> PARTNER = Set.of("80", "81", "82");

    private UspsParcel() {}

    static Answer answer(Header header, List<UspsScan> newestFirst) {
        if (newestFirst.isEmpty()) {
            return new NotYetKnown("no event yet");
        }
        boolean dated = header.takenInOn() != null
                || newestFirst.stream().anyMatch(event -> event.time().isPresent());
        return !dated && newestFirst.stream().allMatch(UspsScan::isAnnouncement)
                ? new NotYetKnown("announced, on no day yet")
                : new Scans(List.of(parcel(header, newestFirst)));
    }

    private static ParcelReport parcel(Header header, List<UspsScan> newestFirst) {
        List<ScanTime> times = times(header, newestFirst);
        List<CarrierScan> scans = new ArrayList<>();
        for (int at = 0; at < newestFirst.size(); at++) {
            UspsScan event = newestFirst.get(at);
            // The header speaks of the latest event, unless it contradicts it.
            String coarse = at == 0 && event.says(header.status()) ? header.category() : null;
            scans.add(event.scan(times.get(at), newestFirst.size() - 1 - at, coarse));
        }
        String number = TrackingNumbers.normalise(header.number());
        List<CarrierScan> oldestFirst = Chronology.oldestFirst(scans);
        return new ParcelReport(
                number,
                null,
                oldestFirst,
                legs(number, header, newestFirst),
                Expectation.of(Usps.ID, oldestFirst, header.expected()));
    }

    /**
     * Where the carrier gives no day, that of the next older event, else of the next newer, else of the intake: marked as
     * not known.
     */
    private static List<ScanTime> times(Header header, List<UspsScan> newestFirst) {
        List<ScanTime> times = new ArrayList<>();
        for (int at = 0; at < newestFirst.size(); at++) {
            int here = at;
            times.add(newestFirst.get(at).time().orElseGet(() -> beside(header, newestFirst, here)));
        }
        return times;
    }

    private static ScanTime beside(Header header, List<UspsScan> newestFirst, int at) {
        Stream<UspsScan> older = newestFirst.subList(at + 1, newestFirst.size()).stream();
        Stream<UspsScan> newer = newestFirst.subList(0, at).reversed().stream();
        return Stream.concat(older, newer)
                .flatMap(event -> event.time().stream())
                .findFirst()
                .map(time -> time.local().toLocalDate())
                .or(() -> Optional.ofNullable(header.takenInOn()))
                .map(day -> new ScanTime("", day.atStartOfDay(), null, TimeSource.UNKNOWN, true))
                .orElseThrow(() -> new IllegalArgumentException("no event with a day"));
    }

    private static List<Leg> legs(String number, Header header, List<UspsScan> events) {
        Stream<Leg> issuing = PostLegs.of(number, null, Set.of(Usps.ID)).stream();
        Stream<Leg> destination =
                S10.country(number).isPresent() ? post(header.destinationCountry(), number) : Stream.of();
        Stream<Leg> partners = events.stream()
                .filter(event -> event.code() != null && PARTNER.contains(event.code()))
                .flatMap(event -> Optional.ofNullable(event.firm()).stream())
                .flatMap(firm -> CarrierNames.idOf(firm).stream())
                .map(carrier -> new Leg(carrier, number));
        return Stream.of(issuing, destination, partners)
                .flatMap(legs -> legs)
                .filter(leg -> !leg.carrier().equals(Usps.ID))
                .distinct()
                .toList();
    }

    private static Stream<Leg> post(@Nullable String country, String number) {
        return Stream.ofNullable(country)
                .filter(Objects::nonNull)
                .flatMap(c -> Posts.of(c).stream())
                .map(post -> new Leg(post, number));
    }
}
