package io.waybill.kit.command;

import io.waybill.kit.restore.RestoredCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** What a service's {@code main} calls: the service itself, or one of its commands. */
public final class ServiceMain {

    private ServiceMain() {}

    public static void run(Class<?> application, String... args) {
        if (args.length > 0 && args[0].equals("offsets")) {
            System.exit(offsets(args));
        }
        if (args.length > 0 && args[0].equals("dead")) {
            System.exit(dead(args));
        }
        if (args.length > 0 && args[0].equals("restored")) {
            System.exit(restored(application));
        }
        SpringApplication.run(application, args);
    }

    /** The whole service, but for everything that begins by itself: what is adopted is the features' own affair. */
    private static int restored(Class<?> application) {
        try (var context = new SpringApplicationBuilder(application)
                .run(
                        "--waybill.restoring=true",
                        "--logging.level.root=ERROR",
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--management.server.port=-1")) {
            return context.getBean(RestoredCommand.class).run();
        }
    }

    private static int offsets(String... args) {
        try (var context = quiet(OffsetsConfiguration.class)) {
            return context.getBean(OffsetsCommand.class).run(args);
        }
    }

    private static int dead(String... args) {
        try (var context = quiet(DeadConfiguration.class)) {
            return context.getBean(DeadCommand.class).run(args);
        }
    }

    private static ConfigurableApplicationContext quiet(Class<?> configuration) {
        return new SpringApplicationBuilder(configuration)
                .web(WebApplicationType.NONE)
                .properties("logging.level.root=ERROR")
                .run();
    }
}
