package io.waybill.normalizer.arrival;

import io.waybill.kit.time.BusinessTime;
import io.waybill.normalizer.eta.EtaModel;
import io.waybill.normalizer.eta.EtaModel.Day;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Learns from each business day, once it is over everywhere and carriers have said what happened on it. */
@Service
class Learning {

    /** Days end twelve hours later than in UTC where they end last on earth. */
    private static final int HOUR_AFTER_ITS_END = 12;

    private final EtaMemory memory;
    private final Travelled travelled;
    private final BusinessTime businessTime;
    private final ObjectProvider<AlsoLearning> others;

    Learning(EtaMemory memory, Travelled travelled, BusinessTime businessTime, ObjectProvider<AlsoLearning> others) {
        this.memory = memory;
        this.travelled = travelled;
        this.businessTime = businessTime;
        this.others = others;
    }

    /** @return whether there was a day to learn from */
    @Transactional
    public boolean learnNext() {
        var now = businessTime.instant();
        var progress = memory.lock(LocalDate.ofInstant(now, ZoneOffset.UTC));
        if (progress.isEmpty()) {
            return false;
        }
        var day = progress.get().today();
        if (now.isBefore(isOver(day))) {
            others.orderedStream().forEach(other -> other.learnedMeanwhile(day.minusDays(1)));
            return false;
        }
        var model = memory.load(day);
        travelled.forEachEndedOn(day, parcel -> learnSilences(model, parcel));
        Day all = consumer -> travelled.forEach(parcel ->
                new Sightings(parcel.way(), parcel.journal(), day).seen().forEach(consumer));
        model.learn(all);
        memory.save(model);
        var last = now.isBefore(isOver(day.plusDays(1)));
        others.orderedStream().forEach(other -> other.learn(day, last));
        return true;
    }

    private static Instant isOver(LocalDate day) {
        return day.plusDays(1).atTime(HOUR_AFTER_ITS_END, 0).toInstant(ZoneOffset.UTC);
    }

    private static void learnSilences(EtaModel model, Travelled.Parcel parcel) {
        var transit = parcel.way().transit();
        parcel.journal().gaps().forEach((said, hours) -> hours.forEach(gap -> model.learnSilence(said, transit, gap)));
    }

    /** @return whether more wait */
    @Transactional
    public boolean passLearned() {
        return memory.progress()
                .map(progress -> travelled.pass(progress.today()))
                .filter(passed -> passed > 0)
                .isPresent();
    }
}
