package io.waybill.normalizer.backtest;

import io.waybill.kit.time.BusinessTime;
import io.waybill.normalizer.arrival.EtaMemory;
import io.waybill.normalizer.eta.EtaModel;
import io.waybill.normalizer.lane.LaneImporting;
import io.waybill.normalizer.lane.LaneImporting.Imported;
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
    private final LaneImporting tables;
    private final BusinessTime businessTime;

    Importing(EtaMemory memory, Imports imports, LaneImporting tables, BusinessTime businessTime) {
        this.memory = memory;
        this.imports = imports;
        this.tables = tables;
        this.businessTime = businessTime;
    }

    /**
     * @param before lanes by which enough had arrived, as {@code now}
     * @param tables what is counted in those of delivery times
     */
    record Added(long before, long now, Imported tables) {}

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
     * @param learned of it up to {@link #lastDay()} or less
     * @throws ImportedBefore where one of the files was meanwhile, unless it is wanted again
     */
    @Transactional
    public Added add(KnownPast past, EtaModel learned, List<FileDigest> files, boolean again) {
        var progress = memory.awaitLock(today());
        if (!again) {
            demandNew(files);
        }
        var model = memory.load(progress.today());
        var before = model.lanes(ENOUGH);
        model.merge(learned);
        memory.save(model);
        var counted = tables.add(past.deliveries(), progress.today().minusDays(1));
        files.forEach(
                file -> imports.add(file, businessTime.instant(), past.orders().size()));
        return new Added(before, model.lanes(ENOUGH), counted);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(businessTime.instant(), ZoneOffset.UTC);
    }
}
