package io.waybill.poller;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Answer.NotYetKnown.Next;
import io.waybill.carriers.Answers;
import io.waybill.carriers.Carrier;
import io.waybill.carriers.CarrierRequest;
import io.waybill.carriers.CarrierResponse;
import io.waybill.carriers.Credential;
import io.waybill.carriers.Inquiry;
import io.waybill.carriers.ParcelReport;
import io.waybill.carriers.reading.FailedExchange;
import io.waybill.events.Leg;
import io.waybill.events.ScanTime;
import io.waybill.events.TimeSource;
import io.waybill.events.scans.CarrierScan;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A carrier with any credential, asked at {@code /ID/track/NUMBER}. Its answers are lines: {@code scan TIME CODE},
 * {@code leg CARRIER NUMBER}, or one of {@code unknown}, {@code soon}, {@code register}, {@code refused}, {@code locked},
 * {@code busy}.
 */
public record PretendCarrier(String id, List<String> carriers, List<String> secrets, Credential credential)
        implements Carrier {

    @Override
    public CarrierRequest ask(List<Inquiry> inquiries) {
        return request("GET", "track/", inquiries.getFirst());
    }

    @Override
    public Optional<CarrierRequest> register(List<Inquiry> inquiries) {
        return Optional.of(request("POST", "register/", inquiries.getFirst()));
    }

    private CarrierRequest request(String method, String path, Inquiry inquiry) {
        return new CarrierRequest(
                method,
                "/" + id + "/" + path + inquiry.trackingNumber(),
                Map.of("to", String.valueOf(inquiry.destinationCountry()), "on", String.valueOf(inquiry.shippedOn())),
                Map.of(),
                method.equals("POST") ? "{}" : null,
                credential);
    }

    @Override
    public Answers read(CarrierResponse response) {
        return Answers.of(response.status() == 200 ? answer(response.body()) : FailedExchange.read(response, "no"));
    }

    private static Answer answer(String body) {
        return switch (body.strip()) {
            case "unknown" -> new Answer.NotYetKnown("unknown");
            case "soon" -> new Answer.NotYetKnown("soon", Next.ASK_AGAIN_SOON);
            case "register" -> new Answer.NotYetKnown("register", Next.REGISTER);
            case "refused" -> new Answer.Refused(Answer.Refused.Fault.QUESTION, "refused");
            case "locked" -> new Answer.Refused(Answer.Refused.Fault.ACCESS, "locked");
            case "busy" -> new Answer.Busy(null, "busy");
            default -> report(body.lines().map(line -> line.split(" ")).toList());
        };
    }

    private static Answer report(List<String[]> lines) {
        var scans = new ArrayList<CarrierScan>();
        var legs = new ArrayList<Leg>();
        var number = "";
        for (var words : lines) {
            switch (words[0]) {
                case "number" -> number = words[1];
                case "scan" -> scans.add(scan(words[1], words[2], scans.size()));
                case "leg" -> legs.add(new Leg(words[1], words[2]));
                default -> {
                    return new Answer.Unreadable("what is " + words[0]);
                }
            }
        }
        return new Answer.Scans(List.of(new ParcelReport(number, null, scans, legs)));
    }

    private static CarrierScan scan(String time, String code, int order) {
        var local = LocalDateTime.parse(time);
        return new CarrierScan(
                code, null, code, "en", new ScanTime(time, local, null, TimeSource.UNKNOWN, false), null, order, null);
    }
}
