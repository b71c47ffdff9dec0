package io.waybill.carriers.dhlparcelde;

import io.waybill.carriers.Answers;
import io.waybill.carriers.Carrier;
import io.waybill.carriers.CarrierRequest;
import io.waybill.carriers.CarrierResponse;
import io.waybill.carriers.Credential;
import io.waybill.carriers.Inquiry;
import io.waybill.carriers.reading.FailedExchange;
import io.waybill.carriers.reading.Guarded;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks and reads DHL Parcel DE business tracking ({@code d-get-piece-detail}). */
public final class DhlParcelDe implements Carrier {

    private static final int MOST_NUMBERS = 20;

    @Override
    public String id() {
        return "dhl-parcel-de";
    }

    @Override
    public List<String> carriers() {
        return List.of("dhl", "dhl-parcel-de");
    }

    @Override
    public List<String> secrets() {
        return List.of("id", "secret", "app-name", "app-password");
    }

    @Override
    public int batch() {
        return MOST_NUMBERS;
    }

    @Override
    public CarrierRequest ask(List<Inquiry> inquiries) {
        String numbers = inquiries.stream().map(Inquiry::trackingNumber).collect(Collectors.joining(";"));
        return new CarrierRequest(
                "GET",
                "/parcel/de/tracking/v0/shipments",
                Map.of("xml", Question.of(numbers, language(inquiries.getFirst().language()))),
                Map.of("Accept", "application/xml"),
                null,
                new Credential.Signed(Question::signed));
    }

    /** DHL writes two. */
    private static String language(@Nullable String wanted) {
        return wanted != null && wanted.startsWith("de") ? "de" : "en";
    }

    @Override
    public Answers read(CarrierResponse response) {
        return response.status() / 100 == 2
                ? Guarded.batch(() -> PieceList.read(response.body()))
                : Answers.of(FailedExchange.read(response, "no piece list"));
    }
}
