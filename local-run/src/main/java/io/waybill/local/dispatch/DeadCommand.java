package io.waybill.local.dispatch;

import io.waybill.local.Home;
import io.waybill.local.Refusal;
import io.waybill.local.system.Running;
import io.waybill.local.system.Service;
import io.waybill.local.system.ServiceCommand;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What a running service could not read or not handle; its own jar does the work. */
@Command(
        name = "dead",
        description = "Records that a service could not read (dead letters) or not handle (parked keys).",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "list|show|replay",
        footer = {"", "SERVICE is " + ServiceName.ALL + "."},
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {DeadCommand.WELL, DeadCommand.FAILED, DeadCommand.REFUSED, DeadCommand.NOT_YET},
        subcommands = {DeadCommand.Listing.class, DeadCommand.Showing.class, DeadCommand.Replaying.class})
public final class DeadCommand implements Runnable {

    static final String WELL = "0:all is well";
    static final String FAILED = "1:it failed again, or Waybill does not run here; the reason is printed";
    static final String REFUSED = "2:there is no such thing, or a word is wrong; nothing was done";
    static final String NOT_YET = "3:asked, but not taken up within 30 seconds; the service will as soon as it runs";

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        var command = spec.commandLine();
        throw new ParameterException(command, "Say what to do: list, show or replay");
    }

    private static int dispatch(Service service, List<String> arguments) throws IOException, InterruptedException {
        var home = Home.here();
        return ServiceCommand.run(home, Running.find(home), service, arguments);
    }

    @Command(
            name = "list",
            description = "List what there is.",
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = {DeadCommand.WELL, DeadCommand.FAILED, DeadCommand.REFUSED},
            mixinStandardHelpOptions = true)
    static final class Listing implements Callable<Integer> {

        @Spec
        private @Nullable CommandSpec spec;

        @Parameters(paramLabel = "SERVICE", arity = "0..1", description = ServiceName.ALL + "; all when left out")
        private Optional<String> service = Optional.empty();

        @Override
        public Integer call() throws IOException, InterruptedException {
            var one = service.map(ServiceName::named);
            var home = Home.here();
            var running = Running.find(home);
            return one.isPresent() ? list(home, running, one.get()) : listAll(home, running);
        }

        /** Each takes some seconds, as its jar starts for it. */
        private int listAll(Home home, Running running) throws IOException, InterruptedException {
            var services = List.of(Service.values());
            var terminal = Objects.requireNonNull(spec).commandLine().getErr();
            var exitCode = 0;
            for (var one : services) {
                terminal.printf("Asking %s, %d of %d%n", one.moduleName(), services.indexOf(one) + 1, services.size());
                terminal.flush();
                exitCode = Math.max(exitCode, list(home, running, one));
            }
            return exitCode;
        }

        private static int list(Home home, Running running, Service service) throws IOException, InterruptedException {
            return ServiceCommand.run(home, running, service, List.of("dead", "list"));
        }
    }

    @Command(
            name = "show",
            description = "Show headers, cause and body of one, personal data too.",
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = {DeadCommand.WELL, DeadCommand.FAILED, DeadCommand.REFUSED},
            mixinStandardHelpOptions = true)
    static final class Showing implements Callable<Integer> {

        @Parameters(index = "0", paramLabel = "SERVICE", description = ServiceName.ALL)
        private String service = "";

        @Parameters(index = "1", paramLabel = "ID", description = "as dead list prints it")
        private String id = "";

        @Override
        public Integer call() throws IOException, InterruptedException {
            return dispatch(ServiceName.named(service), List.of("dead", "show", id));
        }
    }

    @Command(
            name = "replay",
            description = "Have the service try again. Whatever was done is not done twice.",
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = {DeadCommand.WELL, DeadCommand.FAILED, DeadCommand.REFUSED, DeadCommand.NOT_YET},
            customSynopsis = {
                "./waybill dead replay SERVICE ID [--body=FILE] [--header='NAME: VALUE']...",
                "       ./waybill dead replay SERVICE --all"
            },
            mixinStandardHelpOptions = true)
    static final class Replaying implements Callable<Integer> {

        @Parameters(index = "0", paramLabel = "SERVICE", description = ServiceName.ALL)
        private String service = "";

        // Not in a group with --all: picocli takes a group as there when any other word is, and then nobody chose.
        @Parameters(index = "1", arity = "0..1", paramLabel = "ID", description = "as dead list prints it")
        private @Nullable String id;

        @Option(names = "--all", description = "in place of an ID: everything that dead list lists")
        private boolean all;

        @Option(names = "--body", paramLabel = "FILE", description = "what shall stand in place of the body")
        private @Nullable String body;

        @Option(names = "--header", paramLabel = "'NAME: VALUE'", description = "in place of the one of that name")
        private List<String> headers = new ArrayList<>();

        @Override
        public Integer call() throws IOException, InterruptedException {
            return dispatch(ServiceName.named(service), words());
        }

        /** For the service's own jar, which takes them in this order. */
        List<String> words() {
            if ((id == null) == !all) {
                throw Refusal.ofInput(
                        "Say what to replay: either one ID, as ./waybill dead list %s prints it, or --all.", service);
            }
            if (all && (body != null || !headers.isEmpty())) {
                throw Refusal.ofInput("--body and --header mend one record: they go with an ID, not with --all.");
            }
            var words = new ArrayList<>(List.of("dead", "replay", id == null ? "--all" : id));
            if (body != null) {
                words.addAll(List.of("--body", body));
            }
            headers.forEach(header -> words.addAll(List.of("--header", header)));
            return words;
        }
    }
}
