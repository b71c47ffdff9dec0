package io.waybill.claims.casework;

import io.waybill.claims.claim.CaseFile;
import io.waybill.kit.hold.HoldPoints;
import io.waybill.kit.time.BusinessTime;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Settles claims whose buyers chose nothing in time, once all that was said until then is read. */
@Component
class SilenceTimer {

    /** At each look: after an outage they catch up bit by bit. */
    private static final int AT_MOST = 50;

    private final Cases cases;
    private final Keeping keeping;
    private final ReadingProgress progress;
    private final HoldPoints holdPoints;
    private final BusinessTime businessTime;
    private final TransactionTemplate transaction;

    SilenceTimer(
            Cases cases,
            Keeping keeping,
            ReadingProgress progress,
            HoldPoints holdPoints,
            BusinessTime businessTime,
            PlatformTransactionManager transactions) {
        this.cases = cases;
        this.keeping = keeping;
        this.progress = progress;
        this.holdPoints = holdPoints;
        this.businessTime = businessTime;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(fixedDelayString = "${waybill.claims.look-every}")
    void look() {
        if (cases.anyDue(businessTime.instant())) {
            progress.readUpTo().ifPresent(until -> transaction.executeWithoutResult(_ -> decide(until)));
        }
    }

    private void decide(Instant until) {
        var files = cases.lockDue(until, AT_MOST);
        var now = businessTime.instant();
        files.values().forEach(file -> file.leaveToSilence(until, now));
        if (saysAnything(files)) {
            keeping.keep(files.values());
            holdPoints.reach("claim.before-silence");
        }
    }

    private static boolean saysAnything(Map<UUID, CaseFile> files) {
        return files.values().stream().anyMatch(file -> !file.events().isEmpty());
    }
}
