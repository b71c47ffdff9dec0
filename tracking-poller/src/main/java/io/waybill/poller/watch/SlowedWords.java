package io.waybill.poller.watch;

import io.waybill.poller.plan.Pace;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;

/** Why a parcel is asked about more seldom than it alone would be, in words for people. */
final class SlowedWords {

    private SlowedWords() {}

    /** Empty where it is not. */
    static Optional<String> of(Pace pace) {
        var words = new ArrayList<String>();
        if (pace.stretch() > 1) {
            words.add(String.format(
                    Locale.ROOT,
                    "All parcels together want more calls than the account with this carrier has. Sellers share it evenly, so"
                            + " this parcel is asked about %.1f times as seldom as it would be alone.",
                    pace.stretch()));
        }
        if (pace.pushed()) {
            words.add("The carrier tells of this parcel by itself; it is only asked in case it forgets to.");
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", words));
    }
}
