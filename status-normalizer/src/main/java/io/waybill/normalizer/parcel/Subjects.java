package io.waybill.normalizer.parcel;

import io.waybill.events.Leg;
import io.waybill.normalizer.delay.Course;
import io.waybill.normalizer.delay.Expectation;
import io.waybill.normalizer.delay.LastNews;
import io.waybill.normalizer.delay.LookAnswer;
import io.waybill.normalizer.delay.Subject;
import io.waybill.normalizer.status.Folded;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A parcel as delay rules see it. */
final class Subjects {

    private Subjects() {}

    /**
     * @param told whether what is said of it is news
     * @param heardAt when a scan's carrier was asked that said it, by scan id
     */
    static Subject of(
            Parcel parcel,
            boolean told,
            Collection<Leg> open,
            Folded folded,
            Function<String, Instant> heardAt,
            Expectation expectation,
            @Nullable LookAnswer answer) {
        var lastNews = LastNews.derivedFrom(folded.timeline(), heardAt);
        return new Subject(
                parcel.shipmentId(),
                parcel.introducedBy().orElseThrow(),
                !told,
                parcel.consignment(),
                folded.now().orElse(null),
                lastNews.or(() -> folded.until().map(LastNews::onlyKnownAt)).orElse(null),
                Course.derivedFrom(folded.timeline(), heardAt),
                expectation,
                open.stream().map(Leg::carrier).toList(),
                parcel.timer(),
                answer);
    }
}
