package io.waybill.normalizer.status;

import io.waybill.carriers.ScanReading;
import io.waybill.carriers.StatusTable;
import io.waybill.events.Leg;
import io.waybill.events.Place;
import io.waybill.events.ScanTime;
import io.waybill.events.TimeSource;
import io.waybill.events.scans.CarrierScan;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Scans of one parcel as carriers may send them at their worst: few moments for many scans, mere days, times without zones,
 * order numbers used again, scans that take others back, words that nobody knows.
 */
public final class RandomScans {

    /** What china-post, USPS' partner in it, and an aggregator say; those that take back beside what they take back. */
    private static final List<Said> SAID = List.of(
            new Said("china-post", "203", "揽收"),
            new Said("china-post", "207", "揽收环节删除邮件"),
            new Said("china-post", "306", "到达"),
            new Said("china-post", "702", "安排投递"),
            new Said("china-post", "742", "投递下段撤销"),
            new Said("china-post", "704", "妥投"),
            new Said("china-post", "743", "投递妥投撤销"),
            new Said("china-post", "705", "未妥投"),
            new Said("china-post", "EDA", "进口互换局留存"),
            new Said("china-post", "EDAD", "进口互换局留存删除"),
            new Said("china-post", null, "星星在唱歌"),
            new Said("ups", "003", "Shipment Ready for UPS"),
            new Said("ups", "AR", "Arrival Scan"),
            new Said("ups", "CA", "Cancelled Arrival"),
            new Said("ups", "OR", "Origin Scan"),
            new Said("ups", "043", "Voided Pickup"),
            new Said("ups", "006", "Out For Delivery"),
            new Said("ups", "011", "DELIVERED"),
            new Said("ups", "007", "Shipment Information Voided"),
            new Said("hermes-de", "4690", "Der letzte Status am PaketShop wurde storniert/korrigiert."),
            new Said("hermes-de", null, "Die Sendung wurde zugestellt"),
            new Said("17track", null, "Delivered, left in mailbox"),
            new Said("17track", null, "Previous scan was entered in error"),
            new Said("17track", null, "Held at customs"),
            new Said("17track", null, "Returning to sender"),
            new Said("dhl", "parcel-de/GT", "Money transfer"),
            new Said("dhl", "parcel-de/STORN:NRQRD", "Storno"),
            new Said("dhl", null, "Die Sendung macht eine Pause"));

    private static final LocalDateTime BEGIN = LocalDateTime.parse("2026-03-02T00:00:00");

    private RandomScans() {}

    private record Said(String carrier, @Nullable String code, String text, ScanReading reading) {

        Said(String carrier, @Nullable String code, String text) {
            this(carrier, code, text, StatusTable.forCarrier(carrier).read(code, null, text));
        }
    }

    public static List<HeardScan> of(int count, Random random) {
        var scans = new LinkedHashMap<String, HeardScan>();
        while (scans.size() < count) {
            var scan = one(random);
            scans.putIfAbsent(scan.scanId(), scan);
        }
        return List.copyOf(scans.values());
    }

    private static HeardScan one(Random random) {
        var said = SAID.get(random.nextInt(SAID.size()));
        var place = random.nextBoolean() ? new Place("Town " + random.nextInt(3), "DE", null) : null;
        var scan = new CarrierScan(said.code(), null, said.text(), null, time(random), place, random.nextInt(3), null);
        return HeardScan.of(new Leg(said.carrier(), "LZ290346175CN"), scan, said.reading());
    }

    private static ScanTime time(Random random) {
        var dateOnly = random.nextInt(4) == 0;
        var local = dateOnly
                ? BEGIN.plusDays(random.nextInt(2)).plusHours(random.nextBoolean() ? 0 : 12)
                : BEGIN.plusHours(6L * random.nextInt(8));
        var zone = random.nextInt(4);
        var offset = ZoneOffset.ofHours(zone == 1 ? 8 : 0);
        return zone == 0
                ? new ScanTime(local.toString(), local, null, TimeSource.UNKNOWN, dateOnly)
                : new ScanTime(local + "/" + zone, local, local.toInstant(offset), TimeSource.CARRIER, dateOnly);
    }
}
