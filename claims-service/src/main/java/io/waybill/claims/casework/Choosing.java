package io.waybill.claims.casework;

import io.waybill.claims.claim.Acceptance;
import io.waybill.claims.claim.CaseFile;
import io.waybill.events.claims.Remedy;
import io.waybill.kit.hold.HoldPoints;
import io.waybill.kit.link.Link;
import io.waybill.kit.time.BusinessTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The buyer's choice. It counts at once, whatever may still be unread about the parcel. */
@Service
public class Choosing {

    private final Cases cases;
    private final Keeping keeping;
    private final HoldPoints holdPoints;
    private final BusinessTime businessTime;
    private final TransactionTemplate transaction;

    Choosing(
            Cases cases,
            Keeping keeping,
            HoldPoints holdPoints,
            BusinessTime businessTime,
            PlatformTransactionManager transactions) {
        this.cases = cases;
        this.keeping = keeping;
        this.holdPoints = holdPoints;
        this.businessTime = businessTime;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @return empty where the link opens nothing */
    public Optional<Acceptance> accept(Link link, Remedy remedy) {
        var answer = Objects.requireNonNull(
                transaction.execute(_ -> cases.lockThatOf(link.subject()).flatMap(file -> accept(file, link, remedy))));
        if (answer.filter(Choosing::isDecision).isPresent()) {
            holdPoints.reach("claim.after-decided");
        }
        return answer;
    }

    private Optional<Acceptance> accept(CaseFile file, Link link, Remedy remedy) {
        var answer = file.accept(link, remedy, businessTime.instant());
        if (answer.filter(Choosing::isDecision).isPresent()) {
            keeping.keep(List.of(file));
            holdPoints.reach("claim.before-decided");
        }
        return answer;
    }

    private static boolean isDecision(Acceptance acceptance) {
        return switch (acceptance) {
            case Acceptance.Accepted accepted -> accepted.first();
            case Acceptance.TooLate _, Acceptance.NotOffered _ -> false;
        };
    }
}
