package io.waybill.local.up;

import io.waybill.local.Home;
import io.waybill.local.Refusal;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;

/** One run at a time on a folder. The system gives the lock back when we are gone, however we went. */
final class RunLock implements AutoCloseable {

    private final FileChannel channel;

    private RunLock(FileChannel channel) {
        this.channel = channel;
    }

    static RunLock take(Home home) throws IOException {
        return take(
                home,
                "End that one with Ctrl-C first, or give this one a folder of its own:"
                        + " WAYBILL_DATA=/some/where ./waybill up --ports free");
    }

    /** @param advice what to do where another one runs */
    static RunLock take(Home home, String advice) throws IOException {
        var file = home.sharedFile("lock");
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(channel)) {
            channel.close();
            throw Refusal.because("Waybill runs here already, with its data in %s. %s", home.base(), advice);
        }
        return new RunLock(channel);
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            // So Java says it of a run in this very process.
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
