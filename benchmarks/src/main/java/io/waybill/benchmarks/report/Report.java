package io.waybill.benchmarks.report;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** @param seconds that the whole run took */
public record Report(Instant at, String machine, List<String> settings, long seconds, List<Section> sections) {

    public boolean fails() {
        return verdicts().stream().anyMatch(Verdict::fails);
    }

    private List<Verdict> verdicts() {
        return sections.stream().flatMap(section -> section.verdicts().stream()).toList();
    }

    public String markdown() {
        var shared = settings.stream().map(line -> "- " + line + "\n").collect(Collectors.joining());
        var gates =
                new Table(Verdict.HEADER, verdicts().stream().map(Verdict::row).toList());
        return "Measured at %s in %d s. %s.%n%n".formatted(at, seconds, machine)
                + gates.markdown()
                + "\n"
                + shared
                + "\n"
                + sections.stream().map(Section::markdown).collect(Collectors.joining("\n"));
    }
}
