package io.waybill.local.system;

import io.waybill.carriers.AccountVariables;
import io.waybill.carriers.Aggregators;
import io.waybill.carriers.Carrier;
import io.waybill.carriers.Carriers;
import io.waybill.carriers.NumberCandidate;
import io.waybill.carriers.Posts;
import io.waybill.carriers.S10;
import io.waybill.carriers.TrackingNumbers;
import io.waybill.local.keys.Secrets;
import io.waybill.testkit.carrier.api.CarrierApis;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Accounts with the carriers that are simulated beside DHL, so that parcels of theirs can be tried without a key. */
public final class SimulatedCarriers {

    /** One interface of each. */
    private static final List<String> IDS = List.of(
            "ups", "fedex", "usps", "china-post", "la-poste", "royal-mail", "canada-post", "postnord", "17track");

    private static final List<String> PUSHING = List.of("ups", "17track");

    private static final String DHL = "dhl";

    private SimulatedCarriers() {}

    /** Secrets by name, by the connector's id; made at the first start and kept. */
    public static Map<String, Map<String, String>> accounts(Secrets secrets) throws IOException {
        var accounts = new LinkedHashMap<String, Map<String, String>>();
        for (var id : IDS) {
            var byName = new HashMap<String, String>();
            for (var name : names(Carriers.byId(id).orElseThrow())) {
                // EMS signs with a key of 16 bytes.
                byName.put(
                        name,
                        name.equals("sign-key")
                                ? secrets.key16("simulated-" + id)
                                : secrets.password("simulated-" + id + "-" + name));
            }
            accounts.put(id, byName);
        }
        return accounts;
    }

    /** Those that push here have a secret for it, too. */
    private static List<String> names(Carrier carrier) {
        return PUSHING.contains(carrier.id()) ? carrier.secrets() : AccountVariables.needed(carrier);
    }

    /** From now on they post what happens to the parcels that they were asked to follow, as if their portals said so. */
    public static void postTo(CarrierApis carriers, String poller) {
        PUSHING.forEach(id -> carriers.postTo(id, URI.create(poller + "/carriers/" + id + "/pushes")));
    }

    /** Whether a number looks most like this carrier's; the aggregator has those of carriers that are not simulated. */
    public static boolean mayHave(String id, String number) {
        var owner = owner(number);
        // The posts at both ends know a number by UPU S10; of one of DHL's, DHL alone tells the whole way.
        if (S10.country(number).isPresent() && Posts.isOne(id)) {
            return owner.filter(DHL::equals).isEmpty();
        }
        return Aggregators.contains(id)
                ? owner.isEmpty()
                : owner.filter(id::equals).isPresent();
    }

    /** DHL has every number that does not look like another's: people name it and send what they like. */
    public static boolean mayBeDhls(String number) {
        return owner(number).filter(id -> !id.equals(DHL)).isEmpty();
    }

    private static Optional<String> owner(String number) {
        return TrackingNumbers.detect(number).stream()
                .findFirst()
                .map(NumberCandidate::carrier)
                .flatMap(carrier -> Carriers.about(carrier).stream()
                        .map(Carrier::id)
                        .filter(id -> id.equals(DHL) || IDS.contains(id))
                        .findFirst());
    }
}
