package io.waybill.local;

import io.waybill.local.carrier.DetectCommand;
import io.waybill.local.carrier.NormalizeCommand;
import io.waybill.local.carrier.ReadCommand;
import io.waybill.local.dispatch.BacktestCommand;
import io.waybill.local.dispatch.DeadCommand;
import io.waybill.local.dispatch.ImportCommand;
import io.waybill.local.dispatch.OffsetsCommand;
import io.waybill.local.dispatch.RulesCommand;
import io.waybill.local.keys.TokenCommand;
import io.waybill.local.publish.PublishCommand;
import io.waybill.local.publish.TrackCommand;
import io.waybill.local.up.RestoredCommand;
import io.waybill.local.up.UpCommand;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command line. */
@Command(
        name = "./waybill",
        description = "What happens to a parcel after the sale, in your own hands.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            UpCommand.class,
            PublishCommand.class,
            TrackCommand.class,
            TokenCommand.class,
            OffsetsCommand.class,
            DeadCommand.class,
            RestoredCommand.class,
            RulesCommand.class,
            ReadCommand.class,
            NormalizeCommand.class,
            DetectCommand.class,
            BacktestCommand.class,
            ImportCommand.class,
            HelpCommand.class
        })
public final class Waybill implements Runnable {

    private Waybill() {}

    public static void main(String... arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Waybill())
                .setExecutionExceptionHandler((failure, command, _) -> complain(failure, command));
    }

    /** Ours says it all; a stranger's needs its trace. */
    private static int complain(Exception failure, CommandLine command) {
        switch (failure) {
            case Refusal refusal -> {
                command.getErr().println(refusal.getMessage());
                return refusal.exitCode();
            }
            case IOException e -> command.getErr().println(e);
            default -> failure.printStackTrace(command.getErr());
        }
        return 1;
    }

    /** Without a command. */
    @Override
    public void run() {
        commandLine().usage(System.out);
    }
}
