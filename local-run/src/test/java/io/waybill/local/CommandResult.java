package io.waybill.local;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine.ParseResult;

/** What a command line comes to. */
public record CommandResult(int exitCode, String errors) {

    public static CommandResult of(String line) {
        var errors = new StringWriter();
        var code = Waybill.commandLine().setErr(new PrintWriter(errors, true)).execute(line.split(" "));
        return new CommandResult(code, errors.toString());
    }

    /** The command that the words name, with what they say, and nothing done. */
    public static <C> C read(Class<C> command, String... words) {
        ParseResult last = Waybill.commandLine().parseArgs(words);
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        return command.cast(last.commandSpec().userObject());
    }

    /** What a command says of itself, as one line. */
    public static String help(String command) {
        var line = Waybill.commandLine();
        for (var word : command.split(" ")) {
            line = line.getSubcommands().get(word);
        }
        return line.getUsageMessage().replaceAll("\\s+", " ");
    }
}
