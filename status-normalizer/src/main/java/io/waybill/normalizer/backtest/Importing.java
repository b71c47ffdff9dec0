package io.waybill.normalizer.backtest;

import io.waybill.kit.time.BusinessTime;
import io.waybill.normalizer.arrival.EtaMemory;
import io.waybill.normalizer.eta.EtaModel;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds what was learned of past orders to what the service knows, beside as many of its instances as run. */
@Service
class Importing {

    /** As many arrivals as a lane is spoken of from. */
    private static final double ENOUGH = 20;

    private final EtaMemory memory;
    private final Imports imports;
    private final BusinessTime businessTime;

    Importing(EtaMemory memory, Imports imports, BusinessTime businessTime) {
        this.memory = memory;
        this.imports = imports;
        this.businessTime = businessTime;
    }

    /** Lanes by which enough have arrived. */
    record Lanes(long before, long now) {}

    /** @throws ImportedBefore where one of them was */
    @Transactional(readOnly = true)
    public void demandNew(List<FileDigest> files) {
        files.forEach(imports::demandNew);
    }

    /** The last day that the service has learned: of later ones it learns itself, which no import may take from it. */
    @Transactional
    public LocalDate lastDay() {
        return memory.begin(today()).today().minusDays(1);
    }

    /**
     * @param past what was learned up to {@link #lastDay()} or less
     * @param orders that it was learned from
     * @throws ImportedBefore where one of the files was meanwhile, unless it is wanted again
     */
    @Transactional
    public Lanes add(EtaModel past, long orders, List<FileDigest> files, boolean again) {
        var progress = memory.awaitLock(today());
        if (!again) {
            demandNew(files);
        }
        var model = memory.load(progress.today());
        var before = model.lanes(ENOUGH);
        model.merge(past);
        memory.save(model);
        files.forEach(file -> imports.add(file, businessTime.instant(), orders));
        return new Lanes(before, model.lanes(ENOUGH));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(businessTime.instant(), ZoneOffset.UTC);
    }
}
