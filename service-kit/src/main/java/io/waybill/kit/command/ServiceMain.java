package io.waybill.kit.command;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** What a service's {@code main} calls: the service itself, or one of its commands. */
public final class ServiceMain {

    private ServiceMain() {}

    public static void run(Class<?> application, String... args) {
        if (args.length > 0 && args[0].equals("offsets")) {
            System.exit(offsets(args));
        }
        SpringApplication.run(application, args);
    }

    private static int offsets(String... args) {
        try (var context = new SpringApplicationBuilder(OffsetsConfiguration.class)
                .web(WebApplicationType.NONE)
                .properties("logging.level.root=ERROR")
                .run()) {
            return context.getBean(OffsetsCommand.class).run(args);
        }
    }
}
