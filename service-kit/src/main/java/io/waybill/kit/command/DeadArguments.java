package io.waybill.kit.command;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an operator wants of what is parked or dead. */
sealed interface DeadArguments {

    String USAGE = "usage: dead list | dead show ID | dead replay ID [--body FILE] [--header 'NAME: VALUE']..."
            + " | dead replay --all";

    record Listing() implements DeadArguments {}

    record Showing(DeadId id) implements DeadArguments {}

    /** @param id empty for everything */
    record Replaying(Optional<DeadId> id, Mending mending) implements DeadArguments {}

    /**
     * @param body a file with what shall stand in place of the body
     * @param headers in place of those of the same names
     */
    record Mending(@Nullable Path body, Map<String, String> headers) {

        boolean isNone() {
            return body == null && headers.isEmpty();
        }
    }

    /** @throws IllegalArgumentException with what is wrong */
    static DeadArguments parse(List<String> words) {
        var left = new ArrayDeque<>(words);
        var verb = left.isEmpty() ? "" : left.pop();
        var parsed = switch (verb) {
            case "list" -> new Listing();
            case "show" -> new Showing(DeadId.parse(next(left, "an ID is missing")));
            case "replay" -> replaying(left);
            default -> throw wrong("dead takes list, show or replay");
        };
        if (!left.isEmpty()) {
            throw wrong(left.peek() + " is too much");
        }
        return parsed;
    }

    private static Replaying replaying(ArrayDeque<String> left) {
        var first = next(left, "an ID is missing, or --all");
        if (first.equals("--all")) {
            return new Replaying(Optional.empty(), new Mending(null, Map.of()));
        }
        var id = DeadId.parse(first);
        Path body = null;
        var headers = new LinkedHashMap<String, String>();
        while (!left.isEmpty()) {
            var option = option(left);
            switch (option) {
                case "--body" -> body = Path.of(next(left, "--body takes a file"));
                case "--header" -> header(next(left, "--header takes 'NAME: VALUE'"), headers);
                default -> throw wrong("replay does not know " + option);
            }
        }
        return new Replaying(Optional.of(id), new Mending(body, Map.copyOf(headers)));
    }

    /** Its value may stand behind {@code =}. */
    private static String option(ArrayDeque<String> left) {
        var parts = Arrays.asList(left.pop().split("=", 2));
        if (parts.size() == 2) {
            left.push(parts.get(1));
        }
        return parts.getFirst();
    }

    private static void header(String text, Map<String, String> headers) {
        var colon = text.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("a header is written 'NAME: VALUE', not " + text);
        }
        headers.put(text.substring(0, colon).strip(), text.substring(colon + 1).strip());
    }

    private static String next(ArrayDeque<String> left, String otherwise) {
        return Optional.ofNullable(left.poll()).orElseThrow(() -> wrong(otherwise));
    }

    /** With the usage, which helps where words are missing, and only in the way where there is no such thing. */
    private static IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException(what + "\n" + USAGE);
    }
}
