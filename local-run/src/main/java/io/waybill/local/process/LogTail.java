package io.waybill.local.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The end of a file that may be long, without what services say of themselves while all is well. */
final class LogTail {

    private static final int ENOUGH = 16 * 1024;

    private static final Pattern ALL_IS_WELL =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d\\S*( \\d\\d:\\S+)? +(INFO|DEBUG|TRACE) .*");

    private static final Pattern INDENTED = Pattern.compile("(\\s.*)?");

    private LogTail() {}

    static List<String> last(Path log, int lines) {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            var from = Math.max(0, file.length() - ENOUGH);
            var bytes = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            var all = new String(bytes, StandardCharsets.UTF_8).lines().toList();
            var telling = telling(all);
            return telling.subList(Math.max(0, telling.size() - lines), telling.size());
        } catch (IOException e) {
            return List.of("(" + e.getMessage() + ")");
        }
    }

    /** What is indented belongs to the line above it. */
    private static List<String> telling(List<String> all) {
        var telling = new ArrayList<String>();
        var isWell = false;
        for (var line : all) {
            isWell = ALL_IS_WELL.matcher(line).matches()
                    || isWell && INDENTED.matcher(line).matches();
            if (!isWell) {
                telling.add(line);
            }
        }
        return telling;
    }
}
