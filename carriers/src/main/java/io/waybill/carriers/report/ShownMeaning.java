package io.waybill.carriers.report;

import io.waybill.vocabulary.Category;
import io.waybill.vocabulary.Detail;
import io.waybill.vocabulary.Meaning;
import io.waybill.vocabulary.Status;
import org.jspecify.annotations.Nullable;

/** A meaning in the three words of the command line, all absent where nothing is known. */
record ShownMeaning(
        @Nullable Status status,
        @Nullable String detail,
        @Nullable Category category) {

    static ShownMeaning of(@Nullable Meaning meaning) {
        return meaning == null
                ? new ShownMeaning(null, null, null)
                : new ShownMeaning(
                        meaning.status(),
                        meaning.detail(),
                        Detail.of(meaning).map(Detail::category).orElse(null));
    }
}
