package io.waybill.local.up;

import io.waybill.local.Home;
import io.waybill.local.Refusal;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;

/** One run at a time on a folder. The system gives the lock back when we are gone, however we went. */
final class RunLock implements AutoCloseable {

    private final FileChannel channel;

    private RunLock(FileChannel channel) {
        this.channel = channel;
    }

    static RunLock take(Home home) throws IOException {
        var file = home.sharedFile("lock");
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw Refusal.because(
                    "Waybill runs here already, with its data in %s. End that one with Ctrl-C first,"
                            + " or give this one a folder of its own: WAYBILL_DATA=/some/where ./waybill up --ports free",
                    home.base());
        }
        return new RunLock(channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
