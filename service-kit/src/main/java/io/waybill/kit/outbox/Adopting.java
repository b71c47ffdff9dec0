package io.waybill.kit.outbox;

import io.waybill.events.Topic;
import io.waybill.kit.events.Received;
import java.util.List;

/**
 * A topic that this service writes, and how it takes its own words for its own again when its database has come back from
 * an older copy: what it has said since is decided, and is not to be decided again. Each topic of the outbox has one.
 */
public abstract class Adopting<E> {

    private final Topic<E> topic;

    protected Adopting(Topic<E> topic) {
        this.topic = topic;
    }

    public Topic<E> topic() {
        return topic;
    }

    /**
     * In a transaction. May be given the same again, where it was interrupted, and what the copy knew already.
     *
     * @param said in the order in which it was said under each key
     */
    public abstract void adopt(List<Received<E>> said);
}
