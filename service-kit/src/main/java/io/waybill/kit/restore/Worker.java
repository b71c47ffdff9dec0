package io.waybill.kit.restore;

import org.springframework.context.SmartLifecycle;

/**
 * Work that begins by itself, beside readers and what is {@code @Scheduled}. It does not start before it is known that the
 * database is no older than what was said, nor before readers have caught up where it came back from a copy.
 */
public abstract class Worker implements SmartLifecycle {

    @Override
    public boolean isAutoStartup() {
        return false;
    }
}
