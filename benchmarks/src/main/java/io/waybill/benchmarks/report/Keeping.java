package io.waybill.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Where reports stay. */
public final class Keeping {

    private static final String BEGIN = "<!-- begin: written by benchmarks/run -->\n";
    private static final String END = "<!-- end -->\n";

    private Keeping() {}

    /** One file a run, by its time, and the table beside it. */
    public static Path keep(Report report, Path folder) throws IOException {
        Files.createDirectories(folder);
        var name = report.at().toString().replaceAll("[:.].*", "").replace('T', '-') + "-"
                + report.at().getEpochSecond();
        var json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.writeString(folder.resolve(name + ".md"), report.markdown());
        return Files.writeString(folder.resolve(name + ".json"), json.writeValueAsString(report));
    }

    /** Between its marks; what people have written around them stays. */
    public static void show(Report report, Path page) throws IOException {
        var before = Files.readString(page);
        var from = before.indexOf(BEGIN);
        var to = before.indexOf(END);
        if (from < 0 || to < from) {
            throw new IOException(page + " has lost the marks between which the figures stand");
        }
        Files.writeString(page, before.substring(0, from + BEGIN.length()) + report.markdown() + before.substring(to));
    }
}
