package io.waybill.carriers.dhl;

import io.waybill.carriers.CarrierWords;
import io.waybill.carriers.Initials;
import io.waybill.carriers.ParcelReport;
import io.waybill.carriers.ScanTimes;
import io.waybill.carriers.SecureLinks;
import io.waybill.carriers.dhl.DhlReport.Event;
import io.waybill.carriers.dhl.DhlReport.ProofOfDelivery;
import io.waybill.carriers.dhl.DhlReport.Shipment;
import io.waybill.events.Place;
import io.waybill.events.Proof;
import io.waybill.events.scans.CarrierScan;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One shipment of a report, read. */
final class DhlReading {

    /** Divisions that write all their times in one zone, without saying so. */
    private static final Map<String, ZoneId> HOME = Map.of(
            "parcel-de", ZoneId.of("Europe/Berlin"),
            "post-de", ZoneId.of("Europe/Berlin"),
            "svb", ZoneId.of("Europe/Berlin"));

    /** {@code status} holds a code, a sentence, the word None, or nothing, depending on the division. */
    private static final Pattern CODE = Pattern.compile("[A-Z0-9_:-]{1,60}");

    private final Shipment shipment;
    private final String service;

    private DhlReading(Shipment shipment) {
        this.shipment = shipment;
        this.service = Objects.toString(shipment.service(), "");
    }

    static ParcelReport parcel(Shipment shipment) {
        return new ParcelReport(shipment.id(), shipment.service(), new DhlReading(shipment).scans(), List.of());
    }

    private List<CarrierScan> scans() {
        var oldestFirst = shipment.history().reversed();
        var scans = new ArrayList<CarrierScan>();
        for (var event : oldestFirst) {
            if (event.saysSomething()) {
                scans.add(scan(event, scans.size()));
            }
        }
        return scans;
    }

    private CarrierScan scan(Event event, int order) {
        var place = place(event);
        var said = "None".equals(event.status()) ? null : event.status();
        var code = said != null && CODE.matcher(said).matches() ? said : null;
        return new CarrierScan(
                code == null ? null : qualified(code),
                event.statusCode(),
                CarrierWords.joined(isBareCode(code) ? null : said, event.description()),
                null,
                ScanTimes.iso(event.timestamp(), place == null ? null : place.country(), HOME.get(service)),
                place,
                order,
                "delivered".equals(event.statusCode()) ? proof() : null);
    }

    /** The divisions' codes collide, so each goes under its division. */
    private String qualified(String code) {
        return switch (service) {
            case "svb" -> "post-de " + code;
            default -> service + " " + code;
        };
    }

    private static boolean isBareCode(@Nullable String code) {
        return code != null && (code.length() <= 3 || code.matches(".*[0-9_:].*"));
    }

    private static @Nullable Place place(Event event) {
        var address = event.location() == null ? null : event.location().address();
        return address == null
                ? null
                : new Place(address.addressLocality(), address.countryCode(), address.postalCode());
    }

    private @Nullable Proof proof() {
        var given = shipment.details() == null ? null : shipment.details().proofOfDelivery();
        return given == null ? null : proof(given);
    }

    private static Proof proof(ProofOfDelivery given) {
        var signed = given.signed();
        return new Proof(
                signed == null ? null : Initials.of(signed.givenName(), signed.familyName(), signed.name()),
                SecureLinks.of(given.signatureUrl()),
                SecureLinks.of(given.documentUrl()));
    }
}
