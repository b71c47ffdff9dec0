package io.waybill.normalizer.replay;

import java.util.Arrays;
import java.util.function.LongConsumer;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code rules replay}, a command of this service's own jar. */
@Component
public class RulesCommand {

    private final Replaying replaying;
    private final JsonMapper json;

    RulesCommand(Replaying replaying, JsonMapper json) {
        this.replaying = replaying;
        this.json = json;
    }

    /** With the database alone, and nothing that runs by itself. */
    public static int start(String... args) {
        try (var context = application().run()) {
            return context.getBean(RulesCommand.class).run(args);
        }
    }

    static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(ReplayConfiguration.class)
                .web(WebApplicationType.NONE)
                .properties("waybill.replaying=true", "logging.level.root=ERROR");
    }

    /** @return exit code: 0 it is printed, 2 a word is wrong, or nobody has that name */
    int run(String... args) {
        try {
            var asked = ReplayArguments.parse(Arrays.asList(args).subList(1, args.length));
            replaying.demandKnown(asked);
            System.err.println(replaying.count(asked) + " parcels are stored of that time");
            var report = replaying.replay(asked, progress());
            System.out.println(asked.json() ? json.writeValueAsString(report) : report.written());
            return 0;
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            return 2;
        }
    }

    private static LongConsumer progress() {
        return done -> System.err.println(done + " parcels done");
    }
}
