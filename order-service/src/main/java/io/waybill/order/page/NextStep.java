package io.waybill.order.page;

import io.waybill.vocabulary.Meaning;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What happens next. */
record NextStep(String title, String text) {

    private static final int MOST = 3;

    static List<NextStep> after(@Nullable Meaning now, Words words) {
        var status = Words.statusKey(now);
        return IntStream.rangeClosed(1, MOST)
                .mapToObj(number -> status + ".next." + number)
                .filter(key -> words.ifAny(key + ".title").isPresent())
                .map(key -> new NextStep(words.text(key + ".title"), words.text(key + ".text")))
                .toList();
    }
}
