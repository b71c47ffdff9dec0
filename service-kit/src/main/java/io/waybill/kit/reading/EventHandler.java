package io.waybill.kit.reading;

import io.waybill.kit.events.Received;
import java.util.List;

/** As {@link RecordHandler}, for events that this version can read. Stale ones come too, marked as such. */
@FunctionalInterface
public interface EventHandler<E> {

    void handle(List<Received<E>> batch);
}
