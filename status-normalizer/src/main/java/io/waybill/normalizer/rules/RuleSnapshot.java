package io.waybill.normalizer.rules;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.waybill.carriers.RuleFile;
import io.waybill.carriers.RuleSet;
import io.waybill.carriers.ScanReading;
import io.waybill.normalizer.rules.RuleFiles.Row;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one version, and what they were asked. Carriers say the same things again and again, and every fold of a
 * parcel reads all its scans anew: words cost some 65 us, remembered ones a tenth of one.
 */
final class RuleSnapshot {

    /** Of characters, with what a reading needs beside them: some 30 MB at most. */
    private static final long REMEMBERED = 10_000_000;

    private static final int BESIDE_THE_TEXT = 200;

    private final RuleSet rules;
    private final List<Row> files;
    private final long version;
    private final Map<String, Long> changed = new ConcurrentHashMap<>();
    private final Cache<Question, ScanReading> readings = Caffeine.newBuilder()
            .maximumWeight(REMEMBERED)
            .weigher((Question question, ScanReading _) ->
                    BESIDE_THE_TEXT + question.text().length())
            .executor(Runnable::run)
            .build();

    /** All that a reading depends on. */
    private record Question(
            String carrierId,
            @Nullable String code,
            @Nullable String coarseCode,
            String text,
            @Nullable String language) {}

    private RuleSnapshot(RuleSet rules, List<Row> files, long version) {
        this.rules = rules;
        this.files = files;
        this.version = version;
    }

    static RuleSnapshot of(List<Row> files) {
        var extra = files.stream().flatMap(RuleSnapshot::file).toList();
        var version = files.stream().mapToLong(Row::version).max().orElse(0);
        return new RuleSnapshot(RuleSet.with(extra).rules(), List.copyOf(files), version);
    }

    private static Stream<RuleFile> file(Row row) {
        return row.path().isEmpty() || row.text() == null
                ? Stream.empty()
                : Stream.of(new RuleFile(row.path(), row.text()));
    }

    ScanReading read(
            String carrierId,
            @Nullable String code,
            @Nullable String coarseCode,
            String text,
            @Nullable String language) {
        return readings.get(
                new Question(carrierId, code, coarseCode, text, language),
                _ -> rules.table(carrierId).read(code, coarseCode, text, language));
    }

    long version() {
        return version;
    }

    /** The version since which the rules for these carriers are what they are. */
    long changed(Collection<String> carrierIds) {
        return carrierIds.stream()
                .mapToLong(carrierId -> changed.computeIfAbsent(carrierId, this::changed))
                .max()
                .orElse(0);
    }

    private long changed(String carrierId) {
        var bare = RuleFile.bare(carrierId);
        return files.stream()
                .filter(row -> concerns(RuleFile.carriers(row.path()), bare))
                .mapToLong(Row::version)
                .max()
                .orElse(0);
    }

    private static boolean concerns(Set<String> carriers, String bare) {
        return carriers.isEmpty() || carriers.contains(bare);
    }
}
