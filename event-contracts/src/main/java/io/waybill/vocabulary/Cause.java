package io.waybill.vocabulary;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Why a parcel is where it should not be. */
public enum Cause {
    @JsonProperty("none")
    NONE,
    @JsonProperty("weather")
    WEATHER,
    @JsonProperty("strike")
    STRIKE,
    @JsonProperty("transport")
    TRANSPORT,
    @JsonProperty("processing")
    PROCESSING,
    @JsonProperty("misroute")
    MISROUTE,
    @JsonProperty("customs")
    CUSTOMS,
    @JsonProperty("documents")
    DOCUMENTS,
    @JsonProperty("duties")
    DUTIES,
    @JsonProperty("address")
    ADDRESS,
    @JsonProperty("absence")
    ABSENCE,
    @JsonProperty("refusal")
    REFUSAL,
    @JsonProperty("damage")
    DAMAGE,
    @JsonProperty("loss")
    LOSS,
    @JsonProperty("security")
    SECURITY,
    @JsonProperty("unknown")
    UNKNOWN;

    /** As written in events and on the command line. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
