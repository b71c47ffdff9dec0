package io.waybill.carriers;

import io.waybill.carriers.ScanReading.Recognised;
import io.waybill.carriers.ScanReading.Unrecognised;
import io.waybill.carriers.StatusRule.Kind;
import io.waybill.events.scans.CarrierScan;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one carrier's codes and words mean: the most specific code first, then its words, then its own summary. What no row
 * knows stays unrecognised.
 */
public final class StatusTable {

    private static final Map<String, StatusTable> LOADED = new ConcurrentHashMap<>();
    private static final ScanReading UNRECOGNISED = new Unrecognised();

    private final String carrier;
    private final Map<Kind, Map<String, StatusRule>> byKind = new HashMap<>();
    private final List<StatusRule> contained;
    private final Map<String, StatusRule> wordsOfCodes;

    StatusTable(String carrier, List<StatusRule> rules) {
        this.carrier = carrier;
        for (var rule : rules) {
            var rival =
                    byKind.computeIfAbsent(rule.kind(), _ -> new HashMap<>()).put(rule.key(), rule);
            if (rival != null) {
                throw new IllegalArgumentException("%s has two rules for %s %s: %s and %s"
                        .formatted(carrier, rule.kind(), rule.key(), rival.source(), rule.source()));
            }
        }
        this.contained = rules.stream()
                .filter(rule -> rule.kind() == Kind.CONTAINS)
                .sorted(Comparator.comparingInt((StatusRule rule) -> rule.key().length())
                        .reversed())
                .toList();
        this.wordsOfCodes = wordsOfCodes(rules);
    }

    /** The table of a carrier; an empty one where there is none, so that nothing of it is recognised. */
    public static StatusTable forCarrier(String carrierId) {
        return LOADED.computeIfAbsent(Carriers.plain(carrierId), StatusTable::load);
    }

    private static StatusTable load(String plainId) {
        return Carriers.byId(plainId)
                .map(carrier -> new StatusTable(carrier.id(), StatusCsv.load(carrier.id())))
                .orElseGet(() -> new StatusTable(plainId, List.of()));
    }

    public ScanReading read(CarrierScan scan) {
        return read(scan.code(), scan.text(), scan.coarseCode());
    }

    /** @param code the most specific one */
    public ScanReading read(@Nullable String code, String text, @Nullable String coarseCode) {
        return byCode(Kind.CODE, code)
                .or(() -> byText(text))
                .or(() -> byCode(Kind.COARSE, coarseCode))
                .map(this::recognised)
                .orElse(UNRECOGNISED);
    }

    private Optional<StatusRule> byCode(Kind kind, @Nullable String code) {
        return Optional.ofNullable(code).map(Plain::code).flatMap(key -> rule(kind, key));
    }

    /** Together first, then one by one: carriers give a summary and an explanation. */
    private Optional<StatusRule> byText(String text) {
        return Stream.concat(Stream.of(text), Arrays.stream(text.split(CarrierWords.JOINT)))
                .map(Plain::text)
                .filter(plain -> !plain.isEmpty())
                .flatMap(plain -> byPlainText(plain).stream())
                .findFirst();
    }

    private Optional<StatusRule> byPlainText(String plain) {
        return rule(Kind.TEXT, plain)
                .or(() -> Optional.ofNullable(wordsOfCodes.get(plain)))
                .or(() -> contained.stream()
                        .filter(rule -> plain.contains(rule.key()))
                        .findFirst());
    }

    /** A code's words say the same without it, unless two codes share them and mean different things. */
    private static Map<String, StatusRule> wordsOfCodes(List<StatusRule> rules) {
        var byWords = new HashMap<String, StatusRule>();
        var contested = new HashSet<String>();
        for (var rule : rules) {
            if (rule.kind() == Kind.CODE) {
                var words = Plain.text(rule.words());
                var rival = byWords.putIfAbsent(words, rule);
                if (rival != null && !rival.saysAs(rule)) {
                    contested.add(words);
                }
            }
        }
        byWords.keySet().removeAll(contested);
        return byWords;
    }

    private Optional<StatusRule> rule(Kind kind, String key) {
        return Optional.ofNullable(byKind.getOrDefault(kind, Map.of()).get(key));
    }

    private ScanReading recognised(StatusRule rule) {
        return new Recognised(
                rule.meaning(),
                rule.effect(),
                "%s %s %s".formatted(carrier, rule.kind().name().toLowerCase(Locale.ROOT), rule.key()));
    }

    List<StatusRule> rules() {
        return byKind.values().stream()
                .flatMap(rules -> rules.values().stream())
                .toList();
    }
}
