package io.waybill.local;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;

/** Several things at once. The first that fails ends the others. */
public final class Together {

    /** Something to do. */
    @FunctionalInterface
    public interface Task {
        void run() throws IOException, InterruptedException;
    }

    private Together() {}

    public static void all(List<Task> tasks) throws IOException, InterruptedException {
        var workers = Executors.newVirtualThreadPerTaskExecutor();
        try {
            var done = new ExecutorCompletionService<Void>(workers);
            tasks.forEach(task -> done.submit(callable(task)));
            for (var _ : tasks) {
                done.take().get();
            }
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException failure -> throw failure;
                case RuntimeException failure -> throw failure;
                default -> throw new IllegalStateException(e.getCause());
            }
        } finally {
            workers.shutdownNow();
            workers.close();
        }
    }

    private static Callable<Void> callable(Task task) {
        return () -> {
            task.run();
            return null;
        };
    }
}
