package io.waybill.carriers.reading;

import org.jspecify.annotations.Nullable;

/**
 * A carrier's sentence as it may leave a reader: nobody's name or number in it.
 *
 * @param initials of who signed, where the sentence says so
 */
public record SaidText(String text, @Nullable String initials) {

    /** Empty for no sentence at all. */
    public static SaidText of(@Nullable String sentence) {
        if (sentence == null || sentence.isBlank()) {
            return new SaidText("", null);
        }
        SignedBy signed = SignedBy.in(sentence.strip());
        return new SaidText(PersonalData.masked(signed.text()), signed.initials());
    }
}
