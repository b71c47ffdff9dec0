package io.waybill.normalizer.delay;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param promiseGrace after the end of the promised last day
 * @param stalled silence after which a parcel is said to be stalled
 * @param presumedLost silence after which it is presumed lost
 * @param merchants what single merchants have otherwise, by their ids
 * @param batch parcels judged at one look, so that catching up has a bound
 * @param lease after which parcels are judged by another instance; machine time
 */
@Validated
@ConfigurationProperties("waybill.delays")
public record DelaySettings(
        @DefaultValue("0s") Duration promiseGrace,
        @DefaultValue("5d") Duration stalled,
        @DefaultValue("21d") Duration presumedLost,
        Map<String, OfMerchant> merchants,
        @DefaultValue("200") @Positive int batch,
        @DefaultValue("30s") Duration lease) {

    public DelaySettings {
        merchants = merchants == null ? Map.of() : Map.copyOf(merchants);
        var general = new Thresholds(promiseGrace, stalled, presumedLost);
        merchants.values().forEach(merchant -> merchant.over(general));
    }

    /** What is absent is as for everybody. */
    public record OfMerchant(
            @Nullable Duration promiseGrace,
            @Nullable Duration stalled,
            @Nullable Duration presumedLost) {

        private Thresholds over(Thresholds general) {
            return new Thresholds(
                    promiseGrace == null ? general.promiseGrace() : promiseGrace,
                    stalled == null ? general.stalled() : stalled,
                    presumedLost == null ? general.presumedLost() : presumedLost);
        }
    }

    Thresholds of(String merchantId) {
        var general = new Thresholds(promiseGrace, stalled, presumedLost);
        var own = merchants.get(merchantId);
        return own == null ? general : own.over(general);
    }
}
