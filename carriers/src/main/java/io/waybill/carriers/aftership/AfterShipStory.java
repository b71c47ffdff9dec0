package io.waybill.carriers.aftership;

import io.waybill.carriers.aftership.AfterShipTracking.Checkpoint;
import io.waybill.carriers.reading.Demanded;
import io.waybill.carriers.reading.Direction;
import io.waybill.carriers.reading.WrittenTime;
import io.waybill.events.ScanTime;
import io.waybill.events.scans.CarrierScan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** All checkpoints of a tracking, oldest first. */
final class AfterShipStory {

    private static final String DELIVERED = "Delivered";

    private AfterShipStory() {}

    static List<CarrierScan> scans(AfterShipTracking tracking) {
        List<Checkpoint> told = tracking.checkpoints();
        boolean newestFirst = Direction.isNewestFirst(
                told.stream().map(AfterShipCheckpoint::time).toList(), false);
        List<Checkpoint> checkpoints = newestFirst ? told.reversed() : told;
        return placed(checkpoints, delivery(checkpoints), tracking).stream()
                .sorted(Comparator.comparing(Placed::at)
                        .thenComparing(placed -> placed.scan().order()))
                .map(Placed::scan)
                .toList();
    }

    /** A checkpoint without a time has the next older one's day, else the next newer one's. */
    private static List<Placed> placed(List<Checkpoint> oldestFirst, int delivery, AfterShipTracking tracking) {
        ScanTime near = oldestFirst.stream()
                .map(AfterShipCheckpoint::time)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        List<Placed> placed = new ArrayList<>();
        for (int at = 0; at < oldestFirst.size(); at++) {
            ScanTime own = AfterShipCheckpoint.time(oldestFirst.get(at));
            near = Demanded.present(own == null ? near : own, "checkpoint_time");
            CarrierScan scan = AfterShipCheckpoint.scan(
                    oldestFirst.get(at),
                    own == null ? WrittenTime.onTheDayOf(near) : own,
                    at,
                    at == delivery ? AfterShipProof.of(tracking) : null);
            placed.add(new Placed(scan, WrittenTime.sortable(near)));
        }
        return placed;
    }

    /** The newest of a delivery; -1 where there is none. */
    private static int delivery(List<Checkpoint> oldestFirst) {
        int delivery = -1;
        for (int at = 0; at < oldestFirst.size(); at++) {
            delivery = DELIVERED.equals(oldestFirst.get(at).tag()) ? at : delivery;
        }
        return delivery;
    }

    /** @param at where in the story it stands */
    private record Placed(CarrierScan scan, Instant at) {}
}
