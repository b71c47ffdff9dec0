package io.waybill.carriers.canadapost;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Answers;
import io.waybill.carriers.Carrier;
import io.waybill.carriers.CarrierRequest;
import io.waybill.carriers.CarrierResponse;
import io.waybill.carriers.Credential;
import io.waybill.carriers.Inquiry;
import io.waybill.carriers.reading.FailedExchange;
import io.waybill.carriers.reading.Guarded;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks and reads Canada Post's tracking by PIN. */
public final class CanadaPost implements Carrier {

    static final String ID = "canada-post";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<String> secrets() {
        return List.of("user", "password");
    }

    @Override
    public CarrierRequest ask(List<Inquiry> inquiries) {
        Inquiry inquiry = inquiries.getFirst();
        String pin = URLEncoder.encode(inquiry.trackingNumber(), StandardCharsets.UTF_8);
        return new CarrierRequest(
                "GET",
                "/vis/track/pin/" + pin + "/detail",
                Map.of(),
                Map.of(
                        "Accept",
                        "application/vnd.cpc.track-v2+xml",
                        "Accept-language",
                        french(inquiry.language()) ? "fr-CA" : "en-CA"),
                null,
                new Credential.Basic("user", "password"));
    }

    @Override
    public Answers read(CarrierResponse response) {
        Optional<CanadaPostMessages> messages = CanadaPostMessages.in(response.body());
        if (messages.isPresent()) {
            return Answers.of(messages.get().answer(response));
        }
        return Answers.of(
                response.status() / 100 == 2
                        ? Guarded.read(
                                () -> read(response.body(), response.headers().get("Content-Language")))
                        : FailedExchange.read(response, "no messages"));
    }

    private static Answer read(String xml, @Nullable String language) {
        return CanadaPostReport.read(xml, language == null ? null : french(language) ? "fr" : "en");
    }

    private static boolean french(@Nullable String language) {
        return language != null && language.toLowerCase(Locale.ROOT).startsWith("fr");
    }
}
