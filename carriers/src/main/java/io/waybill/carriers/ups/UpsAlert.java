package io.waybill.carriers.ups;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Answer.Scans;
import io.waybill.carriers.Answers;
import io.waybill.carriers.ParcelReport;
import io.waybill.carriers.Push;
import io.waybill.carriers.PushedBody;
import io.waybill.carriers.Secrets;
import io.waybill.carriers.TrackingNumbers;
import io.waybill.carriers.reading.Demanded;
import io.waybill.carriers.reading.Expectation;
import io.waybill.carriers.reading.ExpectedDays;
import io.waybill.carriers.reading.Guarded;
import io.waybill.carriers.reading.PerNumber;
import io.waybill.carriers.ups.UpsReport.Activity;
import io.waybill.carriers.ups.UpsReport.Address;
import io.waybill.carriers.ups.UpsReport.Location;
import io.waybill.carriers.ups.UpsReport.Status;
import io.waybill.events.ScanTime;
import io.waybill.events.orderevents.DateRange;
import io.waybill.events.scans.CarrierScan;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Track Alert: UPS posts one activity at a time. It signs nothing; it shows the credential that was agreed on with it, in
 * the header {@code credential}, or as {@code Authorization: Bearer} where it was agreed on as a bearer's.
 */
final class UpsAlert implements Push {

    static final String CREDENTIAL = "push-credential";

    private static final Pattern BEARER = Pattern.compile("^Bearer +", Pattern.CASE_INSENSITIVE);

    @Override
    public String secret() {
        return CREDENTIAL;
    }

    @Override
    public boolean isAuthentic(PushedBody pushed, Secrets secrets) {
        String agreed = secrets.byName().getOrDefault(CREDENTIAL, "");
        boolean credential = same(shown(pushed, "credential"), agreed);
        boolean bearer = same(shown(pushed, "Authorization"), agreed);
        return !agreed.isBlank() && (credential || bearer);
    }

    @Override
    public Answers read(PushedBody pushed, Secrets secrets) {
        return Guarded.batch(() -> {
            Alert alert =
                    Demanded.present(Ups.JSON.readValue(pushed.asResponse().body(), Alert.class), "alert");
            PerNumber reading = new PerNumber();
            reading.add(alert.trackingNumber, scans(alert));
            return reading.answers();
        });
    }

    private static Answer scans(Alert alert) {
        Activity activity = alert.activity();
        ScanTime time = UpsTimes.of(List.of(activity)).getFirst();
        CarrierScan scan = UpsActivity.scan(activity, time, 0, "", null);
        String number = TrackingNumbers.normalise(alert.trackingNumber);
        String scheduled = alert.scheduledDeliveryDate == null ? "" : alert.scheduledDeliveryDate.stringValue("");
        DateRange expected = Expectation.of(Ups.ID, List.of(scan), ExpectedDays.on(ExpectedDays.written(scheduled)));
        return new Scans(List.of(new ParcelReport(number, null, List.of(scan), List.of(), expected)));
    }

    private static String shown(PushedBody pushed, String header) {
        return BEARER.matcher(pushed.headers().getOrDefault(header, "")).replaceFirst("");
    }

    /** In a time that does not tell how much of it is right. */
    private static boolean same(String shown, String agreed) {
        return MessageDigest.isEqual(shown.getBytes(StandardCharsets.UTF_8), agreed.getBytes(StandardCharsets.UTF_8));
    }

    /** The same activity as in an answer, under other names. */
    private record Alert(
            String trackingNumber,
            @Nullable String localActivityDate,
            @Nullable String localActivityTime,
            @Nullable Address activityLocation,
            AlertStatus activityStatus,
            @Nullable JsonNode scheduledDeliveryDate,
            @Nullable String gmtActivityDate,
            @Nullable String gmtActivityTime,
            @Nullable String gmtOffset) {

        private Alert {
            Demanded.present(trackingNumber, "trackingNumber");
            Demanded.present(activityStatus, "activityStatus");
        }

        Activity activity() {
            return new Activity(
                    new Location(activityLocation),
                    new Status(
                            activityStatus.type,
                            activityStatus.code,
                            activityStatus.descriptionCode,
                            activityStatus.description),
                    localActivityDate,
                    localActivityTime,
                    gmtActivityDate,
                    gmtActivityTime,
                    gmtOffset);
        }
    }

    private record AlertStatus(
            @Nullable String type,
            @Nullable String code,
            @Nullable String description,
            @Nullable String descriptionCode) {}
}
