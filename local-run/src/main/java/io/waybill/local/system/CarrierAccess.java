package io.waybill.local.system;

import io.waybill.carriers.AccountVariables;
import io.waybill.carriers.Aggregators;
import io.waybill.carriers.Carrier;
import io.waybill.carriers.Carriers;
import io.waybill.local.Refusal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the poller reaches carriers.
 *
 * @param environment variables of accounts
 * @param simulated whether the carrier is ours, and its days are short
 */
public record CarrierAccess(Map<String, String> environment, boolean simulated) {

    private static final String PUSH_URL = "WAYBILL_PUSH_URL";
    private static final List<String> LIMITS = List.of("per-second", "per-day", "per-parcel-and-day");
    private static final String FALLBACK = "WAYBILL_POLLING_FALLBACK";

    public CarrierAccess {
        environment = Map.copyOf(environment);
    }

    /** An account with DHL without the limits of a real one, at a carrier whose days are short. */
    public static CarrierAccess simulator(int port, String key) {
        var dhl = Carriers.byId("dhl").orElseThrow();
        return new CarrierAccess(simulated(dhl, port, Map.of("key", key)), true);
    }

    /**
     * Such accounts with others too.
     *
     * @param secrets by name, by the connector's id
     */
    public CarrierAccess and(int port, Map<String, Map<String, String>> secrets) {
        var all = new TreeMap<>(environment);
        secrets.forEach((id, byName) -> all.putAll(simulated(Carriers.byId(id).orElseThrow(), port, byName)));
        return new CarrierAccess(all, simulated);
    }

    /** Carriers are asked to push to this address. */
    public CarrierAccess pushedTo(String address) {
        var all = new TreeMap<>(environment);
        all.put(PUSH_URL, address);
        return new CarrierAccess(all, simulated);
    }

    /**
     * What was set for the simulated accounts wins over what they have, all but their keys and addresses: those of real
     * accounts lead elsewhere.
     */
    public CarrierAccess changedBy(Map<String, String> set) {
        var all = new TreeMap<>(environment);
        changeable().forEach(name -> keep(all, name, set));
        return new CarrierAccess(all, simulated);
    }

    /** What was set, and is of no use with simulated carriers. */
    public List<String> unusedOf(Map<String, String> set) {
        var ofUse = changeable().toList();
        return environment.keySet().stream()
                .filter(name -> !ofUse.contains(name))
                .filter(name -> !set.getOrDefault(name, "").isBlank())
                .sorted()
                .toList();
    }

    private static Stream<String> changeable() {
        return Stream.concat(
                Stream.of(PUSH_URL, FALLBACK),
                Carriers.all().stream()
                        .flatMap(connector -> LIMITS.stream().map(name -> AccountVariables.named(connector, name))));
    }

    private static Map<String, String> simulated(Carrier connector, int port, Map<String, String> secrets) {
        var environment = new TreeMap<String, String>();
        secrets.forEach((name, secret) -> environment.put(AccountVariables.named(connector, name), secret));
        environment.put(AccountVariables.named(connector, "url"), "http://127.0.0.1:" + port);
        environment.put(AccountVariables.named(connector, "per-second"), "100");
        environment.put(AccountVariables.named(connector, "per-day"), "1000000");
        environment.put(AccountVariables.named(connector, "per-parcel-and-day"), "1000");
        return environment;
    }

    /** Your accounts; refuses where there is none, or only half of one. */
    public static CarrierAccess live(Map<String, String> environment) {
        var given = new TreeMap<String, String>();
        Carriers.all().stream()
                .flatMap(connector -> AccountVariables.of(connector).stream())
                .forEach(name -> keep(given, name, environment));
        keep(given, FALLBACK, environment);
        keep(given, PUSH_URL, environment);
        var access = new CarrierAccess(given, false);
        Carriers.all().forEach(access::refuseHalf);
        if (access.accounts().isEmpty()) {
            throw Refusal.ofInput("""
                    --live asks carriers themselves and needs an account with at least one of them, such as
                      WAYBILL_DHL_KEY=...                            (developer.dhl.com, Shipment Tracking - Unified)
                      WAYBILL_UPS_ID=... WAYBILL_UPS_SECRET=...      (developer.ups.com)
                      WAYBILL_17TRACK_KEY=...                        (api.17track.net, for parcels of any carrier)
                    README.md names the variables of every carrier, and where its credentials are to be had.""");
        }
        return access;
    }

    /** Ids of the connectors that there is an account with. */
    public List<String> accounts() {
        return Carriers.all().stream()
                .filter(connector -> missing(connector).isEmpty())
                .map(Carrier::id)
                .toList();
    }

    /** For people. */
    public String told() {
        var fallback = Aggregators.IDS.stream().filter(accounts()::contains).findFirst();
        var chosen = environment.getOrDefault(FALLBACK, fallback.orElse("off"));
        return "Carrier accounts: " + String.join(", ", accounts()) + ". Parcels of other carriers "
                + (chosen.equals("off") ? "wait for one." : "are asked about at " + chosen + ".");
    }

    private static void keep(Map<String, String> given, String name, Map<String, String> environment) {
        var value = environment.get(name);
        if (value != null && !value.isBlank()) {
            given.put(name, value);
        }
    }

    private List<String> missing(Carrier connector) {
        return AccountVariables.needed(connector).stream()
                .map(name -> AccountVariables.named(connector, name))
                .filter(name -> !environment.containsKey(name))
                .toList();
    }

    private void refuseHalf(Carrier connector) {
        var missing = missing(connector);
        var some = connector.secrets().stream()
                .map(name -> AccountVariables.named(connector, name))
                .anyMatch(environment::containsKey);
        if (some && !missing.isEmpty()) {
            throw Refusal.ofInput(
                    "The account with %s is not complete: set %s too, or none of its variables.",
                    connector.id(), missing.stream().collect(Collectors.joining(" and ")));
        }
    }

    /** Names only. */
    @Override
    public String toString() {
        return "CarrierAccess" + new TreeMap<>(environment).keySet();
    }
}
