package io.waybill.local.journeys;

import io.waybill.local.system.Service;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every point at which a service can be held, and with which others: whoever is held keeps the others of its round going. */
final class HeldSteps {

    /** A service is held at these, and killed when it stands at each. */
    record Round(Service service, List<String> points) {

        Round(Service service, String... points) {
            this(service, List.of(points));
        }
    }

    static final List<Round> ROUNDS = List.of(
            new Round(Service.ORDER, "intake.appended", "reader.before-commit"),
            new Round(Service.ORDER, "relay.before-send"),
            new Round(Service.ORDER, "relay.before-delete"),
            new Round(Service.POLLER, "reader.before-commit"),
            new Round(Service.POLLER, "poller.claimed"),
            new Round(Service.POLLER, "poller.answered", "subscribing.claimed"),
            new Round(Service.POLLER, "push.stored"),
            new Round(Service.POLLER, "poller.before-completed", "subscribing.answered"),
            new Round(Service.POLLER, "push.taken", "relay.before-send"),
            new Round(Service.POLLER, "relay.before-delete"),
            new Round(Service.NORMALIZER, "reader.before-commit"),
            new Round(Service.NORMALIZER, "delays.claimed"),
            new Round(Service.NORMALIZER, "delays.before-checked", "relay.before-send"),
            new Round(Service.NORMALIZER, "renormalising.before-advanced"),
            new Round(Service.NORMALIZER, "renormalising.before-finished", "relay.before-delete"),
            new Round(Service.NOTIFICATION, "message.before-decided"),
            new Round(Service.NOTIFICATION, "message.before-sending"),
            new Round(Service.NOTIFICATION, "message.before-dot"),
            new Round(Service.NOTIFICATION, "message.at-dot"),
            new Round(Service.NOTIFICATION, "message.after-dot"),
            new Round(Service.NOTIFICATION, "message.before-told"),
            new Round(Service.NOTIFICATION, "relay.before-delete"),
            new Round(Service.CLAIMS, "claim.before-opened"),
            new Round(Service.CLAIMS, "claim.before-withdrawn"),
            new Round(Service.CLAIMS, "claim.before-decided"),
            new Round(Service.CLAIMS, "claim.after-decided"),
            new Round(Service.CLAIMS, "claim.before-silence"),
            new Round(Service.CLAIMS, "relay.before-delete"));

    /** Where a record is put aside, which takes a service that cannot bear one: ParkingFaultIT of service-kit. */
    private static final Set<String> ELSEWHERE =
            Set.of("reader.before-park", "reader.before-release", "reader.before-replay");

    private HeldSteps() {}

    static Set<String> points() {
        return Stream.concat(ROUNDS.stream().flatMap(round -> round.points().stream()), ELSEWHERE.stream())
                .collect(Collectors.toSet());
    }
}
