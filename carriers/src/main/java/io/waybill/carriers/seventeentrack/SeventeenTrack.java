package io.waybill.carriers.seventeentrack;

import io.waybill.carriers.Answers;
import io.waybill.carriers.Carrier;
import io.waybill.carriers.CarrierRequest;
import io.waybill.carriers.CarrierResponse;
import io.waybill.carriers.Credential;
import io.waybill.carriers.Inquiry;
import io.waybill.carriers.Push;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Asks, tells of numbers and reads 17TRACK 2.4; its 2.2 has the same shapes. */
public final class SeventeenTrack implements Carrier {

    static final String ID = "17track";

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST = 40;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public int batch() {
        return MOST;
    }

    @Override
    public CarrierRequest ask(List<Inquiry> inquiries) {
        return post("gettrackinfo", inquiries);
    }

    /** Without a language: translations cost a second registration. */
    @Override
    public Optional<CarrierRequest> register(List<Inquiry> inquiries) {
        return Optional.of(post("register", inquiries));
    }

    @Override
    public Answers read(CarrierResponse response) {
        return SeventeenTrackAnswer.read(response);
    }

    @Override
    public Optional<Push> push() {
        return Optional.of(new SeventeenTrackPush());
    }

    private static CarrierRequest post(String call, List<Inquiry> inquiries) {
        List<Map<String, String>> numbers = inquiries.stream()
                .map(inquiry -> Map.of("number", inquiry.trackingNumber()))
                .toList();
        return new CarrierRequest(
                "POST",
                "/track/v2.4/" + call,
                Map.of(),
                Map.of("Content-Type", "application/json", "Accept", "application/json"),
                JSON.writeValueAsString(numbers),
                Credential.Headers.apiKey("17token"));
    }
}
