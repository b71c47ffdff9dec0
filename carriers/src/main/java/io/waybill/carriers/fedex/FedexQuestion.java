package io.waybill.carriers.fedex;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.waybill.carriers.Inquiry;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The body of a question, as documented. */
record FedexQuestion(boolean includeDetailedScans, List<TrackingInfo> trackingInfo) {

    /** Shops hand over some days before or after they say so; FedEx uses a number again after months. */
    private static final int DAYS_BEFORE = 10;

    private static final int DAYS_AFTER = 30;

    /** What FedEx joins an identity from; nothing else that a service may be called has it. */
    private static final String IN_UNIQUE_IDS = "~";

    static FedexQuestion about(List<Inquiry> inquiries) {
        return new FedexQuestion(
                true, inquiries.stream().map(FedexQuestion::info).toList());
    }

    private static TrackingInfo info(Inquiry inquiry) {
        Optional<LocalDate> shipped = Optional.ofNullable(inquiry.shippedOn());
        String uniqueId = Optional.ofNullable(inquiry.service())
                .filter(service -> service.contains(IN_UNIQUE_IDS))
                .orElse(null);
        return new TrackingInfo(
                shipped.map(day -> day.minusDays(DAYS_BEFORE).toString()).orElse(null),
                shipped.map(day -> day.plusDays(DAYS_AFTER).toString()).orElse(null),
                new NumberInfo(inquiry.trackingNumber(), uniqueId));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TrackingInfo(
            @Nullable String shipDateBegin, @Nullable String shipDateEnd, NumberInfo trackingNumberInfo) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NumberInfo(String trackingNumber, @Nullable String trackingNumberUniqueId) {}
}
