package io.waybill.carriers.dhl;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Carrier;
import io.waybill.carriers.CarrierRequest;
import io.waybill.carriers.CarrierResponse;
import io.waybill.carriers.Credential;
import io.waybill.carriers.Inquiry;
import io.waybill.carriers.ParcelReport;
import io.waybill.carriers.RetryAfter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** DHL Shipment Tracking Unified (developer.dhl.com/api-reference/shipment-tracking). */
public final class Dhl implements Carrier {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Override
    public String id() {
        return "dhl";
    }

    /** Without a service another customer's parcel of the same number may come back, so it is named once known. */
    @Override
    public CarrierRequest ask(Inquiry inquiry) {
        var query = new LinkedHashMap<String, String>();
        query.put("trackingNumber", inquiry.trackingNumber());
        if (inquiry.service() != null) {
            query.put("service", inquiry.service());
        }
        if (inquiry.recipientPostalCode() != null) {
            query.put("recipientPostalCode", inquiry.recipientPostalCode());
        }
        if (inquiry.language() != null) {
            query.put("language", inquiry.language());
        }
        return new CarrierRequest(
                "GET",
                "/track/shipments",
                query,
                Map.of("Accept", "application/json"),
                null,
                new Credential.ApiKey("DHL-API-Key"));
    }

    @Override
    public Answer read(CarrierResponse response) {
        var status = response.status();
        if (status == 429 || status >= 500) {
            return new Answer.Busy(RetryAfter.of(response), "DHL answers " + status);
        }
        try {
            if (status == 404) {
                return problem(response)
                        ? new Answer.NotYetKnown("DHL does not know the number")
                        : new Answer.Unreadable("404 without problem details: is the address right?");
            }
            if (status >= 300) {
                return new Answer.Refused("DHL answers " + status);
            }
            var report = JSON.readValue(response.body(), DhlReport.class);
            return report == null ? new Answer.Unreadable("not a DHL report: null") : scans(report);
        } catch (JacksonException | DateTimeException e) {
            return new Answer.Unreadable("not a DHL report: " + e.getClass().getSimpleName());
        }
    }

    private static boolean problem(CarrierResponse response) {
        JsonNode body = JSON.readTree(response.body());
        return body.isObject() && (body.has("title") || body.has("detail"));
    }

    private static Answer scans(DhlReport report) {
        var parcels = report.shipments().stream()
                .map(DhlReading::parcel)
                .filter(parcel -> !parcel.scans().isEmpty())
                .sorted(Comparator.comparing(Dhl::latest).reversed())
                .toList();
        return parcels.isEmpty()
                ? new Answer.NotYetKnown("DHL reports no scan")
                : new Answer.Scans(List.copyOf(parcels));
    }

    private static Instant latest(ParcelReport parcel) {
        return parcel.scans().stream()
                .map(scan -> scan.time().local().toInstant(ZoneOffset.UTC))
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }
}
