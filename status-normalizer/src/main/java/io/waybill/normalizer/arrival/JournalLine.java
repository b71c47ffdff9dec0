package io.waybill.normalizer.arrival;

import io.waybill.events.statuses.EtaBasis.Milestone;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A journal as a line, such as {@code shipped=2026-03-02T09:00/2026-03-02 scans=3 gaps=in_transit:4,12}: it is read and
 * written for every scan, for which JSON costs several times as much.
 */
public final class JournalLine {

    private static final Map<String, Milestone> MILESTONES = Arrays.stream(Milestone.values())
            .collect(Collectors.toUnmodifiableMap(JournalLine::word, Function.identity()));
    private static final Map<Milestone, String> WORDS = words();
    private static final String END = "end";
    private static final String ENDING = "ending";
    private static final String SCANS = "scans";
    private static final String GAPS = "gaps";
    private static final String DAMAGED = "damaged";
    private static final int TO_MINUTES = 16;
    private static final int TO_SECONDS = 19;

    private @Nullable Mark end;
    private @Nullable Ending ending;
    private int scans;
    private boolean damaged;
    private final Map<Milestone, Mark> marks = new EnumMap<>(Milestone.class);
    private Map<String, List<Integer>> gaps = Map.of();

    private JournalLine() {}

    private static Map<Milestone, String> words() {
        var words = new EnumMap<Milestone, String>(Milestone.class);
        MILESTONES.forEach((word, milestone) -> words.put(milestone, word));
        return words;
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    /** Absent where nothing has happened. */
    public static @Nullable String written(Journal journal) {
        return journal.equals(Journal.EMPTY) ? null : line(journal);
    }

    private static String line(Journal journal) {
        var line = new StringBuilder(120);
        WORDS.forEach((milestone, word) -> mark(line, word, journal.marks().get(milestone)));
        mark(line, END, journal.end());
        if (journal.ending() != null) {
            line.append(ENDING).append('=').append(word(journal.ending())).append(' ');
        }
        if (journal.scans() > 0) {
            line.append(SCANS).append('=').append(journal.scans()).append(' ');
        }
        if (!journal.gaps().isEmpty()) {
            line.append(GAPS).append('=').append(gaps(journal.gaps())).append(' ');
        }
        return (journal.damaged() ? line.append(DAMAGED).append('=').append(true) : line)
                .toString()
                .stripTrailing();
    }

    private static void mark(StringBuilder line, String word, @Nullable Mark mark) {
        if (mark != null) {
            line.append(word)
                    .append('=')
                    .append(mark.at())
                    .append('/')
                    .append(mark.knownOn())
                    .append(' ');
        }
    }

    private static String gaps(Map<String, List<Integer>> gaps) {
        return new TreeMap<>(gaps)
                .entrySet().stream()
                        .map(gap -> gap.getKey() + ":"
                                + gap.getValue().stream().map(String::valueOf).collect(Collectors.joining(",")))
                        .collect(Collectors.joining(";"));
    }

    /** @param line as {@link #written} gave it */
    public static Journal read(@Nullable String line) {
        return line == null ? Journal.EMPTY : journal(line);
    }

    private static Journal journal(String line) {
        var reading = new JournalLine();
        for (var from = 0; from < line.length(); ) {
            var blank = line.indexOf(' ', from);
            var until = blank < 0 ? line.length() : blank;
            var equals = line.indexOf('=', from);
            reading.take(line.substring(from, equals), line.substring(equals + 1, until));
            from = until + 1;
        }
        return new Journal(reading.marks, reading.end, reading.ending, reading.scans, reading.gaps, reading.damaged);
    }

    private void take(String word, String value) {
        var milestone = MILESTONES.get(word);
        if (milestone != null) {
            marks.put(milestone, mark(value));
            return;
        }
        switch (word) {
            case END -> end = mark(value);
            case ENDING -> ending = Ending.valueOf(value.toUpperCase(Locale.ROOT));
            case SCANS -> scans = Integer.parseInt(value);
            case GAPS -> gaps = gaps(value);
            case DAMAGED -> damaged = true;
            default -> throw new IllegalArgumentException("a journal has no " + word);
        }
    }

    private static Mark mark(String value) {
        var slash = value.indexOf('/');
        return new Mark(moment(value.substring(0, slash)), day(value.substring(slash + 1)));
    }

    private static LocalDateTime moment(String text) {
        if (text.length() != TO_MINUTES && text.length() != TO_SECONDS) {
            return LocalDateTime.parse(text);
        }
        var seconds = text.length() == TO_SECONDS ? number(text, 17, 19) : 0;
        return day(text.substring(0, 10)).atTime(number(text, 11, 13), number(text, 14, 16), seconds);
    }

    private static LocalDate day(String text) {
        return text.length() == 10
                ? LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                : LocalDate.parse(text);
    }

    private static int number(String text, int from, int until) {
        return Integer.parseInt(text, from, until, 10);
    }

    private static Map<String, List<Integer>> gaps(String value) {
        var gaps = new TreeMap<String, List<Integer>>();
        for (var part : value.split(";")) {
            var colon = part.indexOf(':');
            var hours = new ArrayList<Integer>();
            for (var hour : part.substring(colon + 1).split(",")) {
                hours.add(Integer.valueOf(hour));
            }
            gaps.put(part.substring(0, colon), hours);
        }
        return gaps;
    }
}
