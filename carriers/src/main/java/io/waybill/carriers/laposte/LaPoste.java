package io.waybill.carriers.laposte;

import io.waybill.carriers.Answers;
import io.waybill.carriers.Carrier;
import io.waybill.carriers.CarrierRequest;
import io.waybill.carriers.CarrierResponse;
import io.waybill.carriers.Credential;
import io.waybill.carriers.Inquiry;
import io.waybill.carriers.reading.Guarded;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks and reads La Poste Suivi v2. */
public final class LaPoste implements Carrier {

    static final String ID = "la-poste";

    private static final int MOST_NUMBERS = 10;

    private static final String FRENCH = "fr_FR";
    private static final String ENGLISH = "en_GB";
    private static final Map<String, String> LANGUAGES =
            Map.of("fr", FRENCH, "en", ENGLISH, "de", "de_DE", "es", "es_ES", "it", "it_IT", "nl", "nl_NL");

    /**
     * La Poste wants the address of the person who asks. Nobody does: we ask by ourselves, and would not pass a buyer's
     * address on. So it is one of those for documentation (RFC 5737).
     */
    private static final String NOBODY = "192.0.2.1";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<String> carriers() {
        return List.of("la-poste", "colissimo", "chronopost");
    }

    @Override
    public int batch() {
        return MOST_NUMBERS;
    }

    @Override
    public CarrierRequest ask(List<Inquiry> inquiries) {
        String numbers = inquiries.stream()
                .map(inquiry -> URLEncoder.encode(inquiry.trackingNumber(), StandardCharsets.UTF_8))
                .collect(Collectors.joining(","));
        return new CarrierRequest(
                "GET",
                "/suivi/v2/idships/" + numbers,
                Map.of("lang", language(inquiries.getFirst().language())),
                Map.of("Accept", "application/json", "X-Forwarded-For", NOBODY),
                null,
                Credential.Headers.apiKey("X-Okapi-Key"));
    }

    /** French where nothing is asked for, English where La Poste does not write the language. */
    private static String language(@Nullable String wanted) {
        return wanted == null || wanted.isBlank()
                ? FRENCH
                : LANGUAGES.getOrDefault(
                        Locale.forLanguageTag(wanted.replace('_', '-')).getLanguage(), ENGLISH);
    }

    @Override
    public Answers read(CarrierResponse response) {
        return Guarded.batch(() -> IdShips.read(response));
    }
}
