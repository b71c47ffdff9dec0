package io.waybill.events.scans;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How asking a carrier about a parcel ended. A carrier that is down gives none: it is asked again. */
public enum Outcome {
    @JsonProperty("scans")
    SCANS,
    /** The carrier does not know the number yet. */
    @JsonProperty("not_yet_known")
    NOT_YET_KNOWN,
    /** Asked for so long in vain that the number is probably wrong. */
    @JsonProperty("number_never_known")
    NUMBER_NEVER_KNOWN,
    /** There is nobody to ask: no number, no carrier or no account. */
    @JsonProperty("not_askable")
    NOT_ASKABLE
}
