package io.waybill.carriers.dhl;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Answer.NotYetKnown;
import io.waybill.carriers.Answer.Scans;
import io.waybill.carriers.Answer.Unreadable;
import io.waybill.carriers.Carrier;
import io.waybill.carriers.CarrierRequest;
import io.waybill.carriers.CarrierResponse;
import io.waybill.carriers.Credential;
import io.waybill.carriers.Inquiry;
import io.waybill.carriers.ParcelReport;
import io.waybill.carriers.reading.FailedExchange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.json.JsonMapper;

/** Asks and reads DHL Shipment Tracking - Unified 1.5. */
public final class Dhl implements Carrier {

    private static final JsonMapper JSON = new JsonMapper();

    /** DHL answers 400 to any other form of language. */
    private static final Pattern LANGUAGE = Pattern.compile("([a-z]{2})([-_].*)?");

    @Override
    public String id() {
        return "dhl";
    }

    @Override
    public CarrierRequest ask(Inquiry inquiry) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("trackingNumber", inquiry.trackingNumber());
        put(query, "service", inquiry.service());
        put(query, "language", language(inquiry.language()));
        put(query, "recipientPostalCode", inquiry.recipientPostalCode());
        return new CarrierRequest(
                "GET",
                "/track/shipments",
                query,
                Map.of("Accept", "application/json"),
                null,
                new Credential.ApiKeyHeader("DHL-API-Key"));
    }

    @Override
    public Answer read(CarrierResponse response) {
        int status = response.status();
        if (status >= 200 && status < 300) {
            return parcels(response);
        }
        Optional<DhlProblem> problem = DhlProblem.in(response.body(), JSON);
        // Without DHL's own words it is a gateway that does not know the page, not DHL that does not know the number.
        if (status == 404 && problem.isPresent()) {
            return new NotYetKnown(problem.get().words());
        }
        return status == 404
                ? new Unreadable("HTTP 404 without DHL's problem details")
                : FailedExchange.read(response, problem.map(DhlProblem::words).orElse("no problem details"));
    }

    private static Answer parcels(CarrierResponse response) {
        try {
            DhlReport report = JSON.readValue(response.body(), DhlReport.class);
            return report == null ? new Unreadable("null for an answer") : parcels(report, language(response));
        } catch (JacksonException e) {
            return new Unreadable("not DHL's documented JSON: " + reason(e));
        } catch (IllegalArgumentException e) {
            return new Unreadable(e.getMessage());
        }
    }

    private static Answer parcels(DhlReport report, @Nullable String language) {
        List<ParcelReport> parcels = report.shipments().stream()
                .map(shipment -> DhlParcel.of(shipment, language))
                .filter(parcel -> !parcel.scans().isEmpty())
                .sorted(DhlParcel.LATEST_FIRST)
                .toList();
        return parcels.isEmpty() ? new NotYetKnown("no shipment with an event") : new Scans(parcels);
    }

    /** Where it broke; Jackson's own words may quote the answer. */
    private static String reason(JacksonException e) {
        String what = e.getCause() instanceof IllegalArgumentException demanded ? demanded.getMessage() : "wrong shape";
        // Absent where a limit of nesting or length stopped it.
        TokenStreamLocation where = e.getLocation();
        return where == null ? what : what + " at line " + where.getLineNr() + ", column " + where.getColumnNr();
    }

    private static @Nullable String language(CarrierResponse response) {
        return response.headers().get("Content-Language");
    }

    private static @Nullable String language(@Nullable String wanted) {
        return Optional.ofNullable(wanted)
                .map(LANGUAGE::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .orElse(null);
    }

    private static void put(Map<String, String> query, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            query.put(name, value);
        }
    }
}
