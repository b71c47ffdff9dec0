package io.waybill.vocabulary;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Who can do something about it. */
public enum Party {
    @JsonProperty("carrier")
    CARRIER,
    @JsonProperty("seller")
    SELLER,
    @JsonProperty("buyer")
    BUYER,
    @JsonProperty("customs")
    CUSTOMS,
    @JsonProperty("nobody")
    NOBODY;

    /** As written in events and on the command line. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
