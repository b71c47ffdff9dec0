package io.waybill.local.inbox;

import io.waybill.local.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All messages there are, each in a file of its own, so that they outlive us. The oldest make room for new ones. */
final class Messages {

    private static final Pattern FILE = Pattern.compile("(\\d{8})-(\\d+)\\.(\\w+)");

    private final Path folder;
    private final int most;
    private final ConcurrentSkipListMap<String, Message> byId = new ConcurrentSkipListMap<>(Comparator.reverseOrder());
    private long last;

    private Messages(Path folder, int most) {
        this.folder = folder;
        this.most = most;
    }

    /** @param most so many are kept */
    static Messages in(Path folder, int most) throws IOException {
        var messages = new Messages(Files.createDirectories(folder), most);
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                messages.take(file);
            }
        }
        return messages;
    }

    private void take(Path file) throws IOException {
        var name = FILE.matcher(file.getFileName().toString());
        var kind = name.matches() ? Kind.ofSuffix(name.group(3)) : Optional.<Kind>empty();
        if (kind.isPresent()) {
            keep(message(name, kind.get(), Files.readAllBytes(file)));
            last = Math.max(last, Long.parseLong(name.group(1)));
        }
    }

    private static Message message(Matcher name, Kind kind, byte[] raw) {
        return Message.of(name.group(1), kind, Instant.ofEpochMilli(Long.parseLong(name.group(2))), raw);
    }

    /** It is on disk when it returns. */
    synchronized Message add(Kind kind, byte[] raw, Instant received) throws IOException {
        var id = "%08d".formatted(last + 1);
        var message = Message.of(id, kind, Instant.ofEpochMilli(received.toEpochMilli()), raw);
        AtomicFile.write(file(message), raw);
        last++;
        keep(message);
        return message;
    }

    private void keep(Message message) throws IOException {
        byId.put(message.id(), message);
        while (byId.size() > most) {
            var oldest = byId.pollLastEntry().getValue();
            Files.deleteIfExists(file(oldest));
        }
    }

    /** Newest first. */
    List<Message> all() {
        return List.copyOf(byId.values());
    }

    Optional<Message> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    byte[] raw(Message message) throws IOException {
        return Files.readAllBytes(file(message));
    }

    private Path file(Message message) {
        return folder.resolve("%s-%d.%s"
                .formatted(
                        message.id(),
                        message.received().toEpochMilli(),
                        message.kind().suffix()));
    }
}
