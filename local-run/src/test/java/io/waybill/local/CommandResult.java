package io.waybill.local;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What a command line comes to. */
public record CommandResult(int exitCode, String errors) {

    public static CommandResult of(String line) {
        var errors = new StringWriter();
        var code = Waybill.commandLine().setErr(new PrintWriter(errors, true)).execute(line.split(" "));
        return new CommandResult(code, errors.toString());
    }
}
