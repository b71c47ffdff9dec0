package io.waybill.carriers.reading;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * People inside carriers' sentences: couriers, signatories and how to reach them. Masked before anything leaves a reader.
 * Hotlines of carriers, places and the roles of those who took a parcel ("family", "concierge") are no such data.
 */
public final class PersonalData {

    static final String MASK = "***";

    /** No carrier's sentence is longer; what is behind is let through by nobody. */
    private static final int MOST = 4_000;

    private static final Pattern RUN_OF_MASKS = Pattern.compile("\\*{4,}");

    private PersonalData() {}

    /** The sentence with what names or reaches a person replaced; what is about the parcel stays. */
    public static String masked(String text) {
        String sentence = text.length() > MOST ? text.substring(0, MOST) + "…" : text;
        String anonymous = Receivers.masked(PersonNames.masked(PhoneNumbers.masked(sentence)));
        return RUN_OF_MASKS.matcher(anonymous).replaceAll(MASK);
    }

    /** Initials of who signed, by a sentence in Chinese; null where it names nobody or only a role. */
    public static @Nullable String signatory(String text) {
        return PersonNames.signatory(text.length() > MOST ? "" : text)
                .map(SignedBy::initials)
                .orElse(null);
    }
}
