package io.waybill.carriers.ups;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.waybill.carriers.reading.Demanded;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * UPS' answer, only what we read of it.
 *
 * @param response stands in place of the other where there is an error
 */
record UpsReport(
        @Nullable TrackResponse trackResponse, @Nullable JsonNode response) {

    static List<Shipment> shipments(@Nullable UpsReport report) {
        TrackResponse given = Demanded.present(report == null ? null : report.trackResponse, "trackResponse");
        return given.shipment;
    }

    record TrackResponse(List<Shipment> shipment) {

        TrackResponse {
            shipment = List.copyOf(Demanded.present(shipment, "shipment"));
        }
    }

    /** @param packages each read apart: a broken one spoils no other */
    record Shipment(
            @Nullable String inquiryNumber,
            @Nullable JsonNode warnings,
            @JsonProperty("package") @Nullable List<JsonNode> packages) {

        /** UPS' own sample writes the word {@code string} for a number. */
        private static final Pattern NUMBER = Pattern.compile(".*\\d.*");

        Shipment {
            packages = packages == null ? List.of() : List.copyOf(packages);
        }

        String number() {
            return Demanded.present(inquiryNumber, "inquiryNumber");
        }

        /** What was asked for, where there is one package: it may be asked for by a number of the post's. */
        String number(JsonNode parcel) {
            String own = parcel.path("trackingNumber").stringValue("");
            boolean several = packages.size() > 1 || inquiryNumber == null || inquiryNumber.isBlank();
            return several && NUMBER.matcher(own).matches() ? own : number();
        }
    }

    /**
     * @param activity newest first; where UPS keeps it to itself, a delivery stands in the summary alone
     * @param deliveryDate of several types: DEL of the delivery itself, SDD of the planned one, RDD where that was moved
     */
    record Package(
            @Nullable List<Activity> activity,
            @Nullable Status currentStatus,
            @Nullable JsonNode deliveryDate,
            @Nullable JsonNode deliveryInformation,
            @Nullable JsonNode alternateTrackingNumber) {

        private static final Pattern DAY = Pattern.compile("\\d{8}");

        Package {
            activity = activity == null ? List.of() : List.copyOf(activity);
            if (activity.isEmpty() && currentStatus != null && deliveryDate != null) {
                Status summary = currentStatus;
                activity = deliveryDate
                        .valueStream()
                        .filter(date -> "DEL".equals(date.path("type").stringValue("")))
                        .map(date -> date.path("date").stringValue(""))
                        .filter(date -> DAY.matcher(date).matches())
                        .map(date -> new Activity(null, summary, date, null, null, null, null))
                        .limit(1)
                        .toList();
            }
        }
    }

    /** The wall clock at the place, and the same moment in Greenwich, which the specification's samples lack. */
    record Activity(
            @Nullable Location location,
            Status status,
            @Nullable String date,
            @Nullable String time,
            @Nullable String gmtDate,
            @Nullable String gmtTime,
            @Nullable String gmtOffset) {

        Activity {
            Demanded.present(status, "status");
            Demanded.present(date == null ? gmtDate : "a date or a placeholder for one", "date");
        }
    }

    record Location(@Nullable Address address) {}

    record Address(
            @Nullable String city,
            @Nullable String postalCode,
            @Nullable String countryCode,
            @Nullable String country) {}

    /**
     * @param type a letter or two: the summary
     * @param code two characters: what the scanner said
     * @param statusCode three digits: what UPS' own page says
     */
    record Status(
            @Nullable String type,
            @Nullable String code,
            @Nullable String statusCode,
            @Nullable String description) {

        private static final Pattern LOST_ITS_ZEROS = Pattern.compile("\\d{1,2}");

        Status {
            if (statusCode != null && LOST_ITS_ZEROS.matcher(statusCode).matches()) {
                statusCode = "0".repeat(3 - statusCode.length()) + statusCode;
            }
        }
    }
}
