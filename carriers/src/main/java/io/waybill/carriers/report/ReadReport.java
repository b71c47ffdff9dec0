package io.waybill.carriers.report;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Carrier;
import io.waybill.carriers.CarrierResponse;
import io.waybill.carriers.Effect;
import io.waybill.carriers.ParcelReport;
import io.waybill.carriers.ScanReading;
import io.waybill.carriers.StatusTable;
import io.waybill.events.TimeSource;
import io.waybill.events.scans.CarrierScan;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How Waybill reads a carrier's answer. */
public record ReadReport(String outcome, @Nullable String reason, List<Parcel> parcels) {

    /** @param status of the last scan that moves the parcel */
    public record Parcel(
            String number,
            @Nullable String status,
            @Nullable String detail,
            @Nullable String category,
            List<Scan> scans) {}

    /** @param place town or site, else country */
    public record Scan(
            @Nullable Instant happenedAt,
            LocalDateTime localTime,
            TimeSource timeSource,
            @Nullable String code,
            String text,
            @Nullable String place,
            @Nullable String status,
            @Nullable String detail,
            @Nullable String category,
            boolean recognised) {}

    public static ReadReport of(Carrier carrier, CarrierResponse response) {
        return switch (carrier.read(response)) {
            case Answer.Scans scans ->
                new ReadReport(
                        "scans",
                        null,
                        scans.parcels().stream()
                                .map(parcel -> parcel(StatusTable.forCarrier(carrier.id()), parcel))
                                .toList());
            case Answer.NotYetKnown answer -> without("not_yet_known", answer.reason());
            case Answer.Refused answer -> without("refused", answer.reason());
            case Answer.Busy answer -> without("busy", answer.reason());
            case Answer.Unreadable answer -> without("unreadable", answer.reason());
        };
    }

    private static ReadReport without(String outcome, String reason) {
        return new ReadReport(outcome, reason, List.of());
    }

    private static Parcel parcel(StatusTable table, ParcelReport parcel) {
        var last = NormalizeReport.of(new ScanReading.Unrecognised());
        for (var scan : parcel.scans()) {
            var reading = table.read(scan);
            if (reading instanceof ScanReading.Recognised recognised && recognised.effect() == Effect.MOVES) {
                last = NormalizeReport.of(reading);
            }
        }
        var scans = parcel.scans().stream()
                .map(scan -> scan(scan, NormalizeReport.of(table.read(scan))))
                .toList();
        return new Parcel(parcel.number(), last.status(), last.detail(), last.category(), scans);
    }

    private static Scan scan(CarrierScan scan, NormalizeReport read) {
        var place = scan.place();
        return new Scan(
                scan.time().happenedAt(),
                scan.time().local(),
                scan.time().source(),
                scan.code() == null ? scan.coarseCode() : scan.code(),
                scan.text(),
                place == null ? null : place.name() == null ? place.country() : place.name(),
                read.status(),
                read.detail(),
                read.category(),
                read.recognised());
    }
}
