package io.waybill.poller.watch;

import io.waybill.events.shipments.ShipmentEvent;
import io.waybill.kit.events.Received;
import io.waybill.kit.introduction.Introductions;
import io.waybill.kit.time.BusinessTime;
import io.waybill.poller.account.Accounts;
import io.waybill.poller.demand.FirstPolls;
import io.waybill.poller.look.Looking;
import io.waybill.poller.parcel.ParcelFacts;
import io.waybill.poller.parcel.Parcels;
import io.waybill.poller.plan.Legs;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Takes parcels under watch, and follows their changes of carrier and number. */
@Component
class Watching {

    private final Parcels parcels;
    private final Legs legs;
    private final Accounts accounts;
    private final BusinessTime businessTime;
    private final Following following;
    private final Introductions introductions;
    private final Looking looking;
    private final FirstPolls firstPolls;

    Watching(
            Parcels parcels,
            Legs legs,
            Accounts accounts,
            BusinessTime businessTime,
            Following following,
            Introductions introductions,
            Looking looking,
            FirstPolls firstPolls) {
        this.parcels = parcels;
        this.legs = legs;
        this.accounts = accounts;
        this.businessTime = businessTime;
        this.following = following;
        this.introductions = introductions;
        this.looking = looking;
        this.firstPolls = firstPolls;
    }

    void take(List<Received<ShipmentEvent>> batch) {
        var facts = batch.stream()
                .filter(Received::fresh)
                .map(received -> ParcelFacts.of(received.event()))
                .collect(Collectors.toMap(
                        ParcelFacts::shipmentId, Function.identity(), ParcelFacts::then, LinkedHashMap::new));
        if (facts.isEmpty()) {
            return;
        }
        introductions.introduce(
                facts.keySet().stream().map(UUID::toString).toList(), () -> watch(facts, businessTime.instant()));
    }

    private void watch(Map<UUID, ParcelFacts> facts, Instant now) {
        var known = parcels.introduce(facts.values(), now);
        var turns = firstPolls.turns();
        var wanted = known.stream()
                .flatMap(parcel -> WantedLegs.of(parcel, facts.get(parcel.shipmentId()), accounts, turns, now).stream())
                .toList();
        legs.drop(known, wanted, LocalDate.ofInstant(now, ZoneOffset.UTC));
        following.begin(wanted, now);
        looking.resume(facts.keySet());
    }
}
