package io.waybill.normalizer.arrival;

import io.waybill.kit.time.BusinessTime;
import io.waybill.normalizer.eta.EtaView;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is known of ways, for whoever folds parcels. */
@Component
class EtaBook {

    private static final long NEVER_READ = -1;

    private final EtaMemory memory;
    private final BusinessTime businessTime;
    private volatile Edition edition;

    EtaBook(EtaMemory memory, BusinessTime businessTime) {
        this.memory = memory;
        this.businessTime = businessTime;
        this.edition = new Edition(NEVER_READ, memory.empty(today()).view());
    }

    /** @param version grows with each day that is learned */
    record Edition(long version, EtaView view) {}

    Edition edition() {
        return edition;
    }

    /** Reads what any instance has learned meanwhile. */
    @Transactional(readOnly = true)
    public void refresh() {
        memory.progress()
                .filter(progress -> progress.version() != edition.version())
                .ifPresent(progress -> edition = new Edition(
                        progress.version(), memory.load(progress.today()).view()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(businessTime.instant(), ZoneOffset.UTC);
    }
}
