package io.waybill.carriers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Any bytes for any interface give an answer of the sealed kinds, in a bound of time, answered and pushed. */
class AnyBytesTest {

    static final List<Carrier> CARRIERS = Carriers.all();

    private static final long SEED = Long.getLong("waybill.seed", 20_261_126L);
    private static final int ROUNDS = 60;
    private static final int MEGABYTES = 10 * 1024 * 1024;
    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final List<String> INSERTED = List.of(
            "\u0000",
            "\u202E",
            "\u200F",
            "\uFEFF",
            "\uD800",
            "9".repeat(400),
            "null",
            "{",
            "]",
            "<",
            "&#0;",
            "\\u0000",
            "%",
            "1e99999",
            "-",
            "\"",
            "\n",
            "2026-13-45T99:99:99Z",
            "0000-00-00",
            "[".repeat(600),
            "<a>".repeat(600));

    @ParameterizedTest
    @FieldSource("CARRIERS")
    void readsRandomBytes(Carrier carrier) {
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = new byte[random.nextInt(2_000)];
            random.nextBytes(bytes);
            reads(carrier, bytes);
        }
    }

    @ParameterizedTest
    @FieldSource("CARRIERS")
    void readsItsOwnAnswersCutMixedAndSpoilt(Carrier carrier) {
        Random random = new Random(SEED);
        for (String body : recorded(carrier)) {
            for (int round = 0; round < ROUNDS; round++) {
                reads(carrier, spoilt(body, random).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    @ParameterizedTest
    @FieldSource("CARRIERS")
    void readsItsOwnAnswersInTheWrongCharacterSet(Carrier carrier) {
        for (String body : recorded(carrier)) {
            for (String charset : List.of("UTF-16LE", "UTF-16BE", "GBK", "ISO-8859-1", "IBM037")) {
                reads(carrier, body.getBytes(Charset.forName(charset)));
            }
        }
    }

    @ParameterizedTest
    @FieldSource("CARRIERS")
    void readsTenMegabytes(Carrier carrier) {
        String number = "{\"trackingNumber\":\"1\",\"a\":[";
        assertTimeoutPreemptively(
                BOUND,
                () -> {
                    for (String unit :
                            List.of("[", "{\"a\":", "<a>", "9", " ", "[],", "\u4E2D", "<data name=\"x\"/>")) {
                        String body = unit.repeat(MEGABYTES / unit.getBytes(StandardCharsets.UTF_8).length);
                        reads(carrier, 200, body.getBytes(StandardCharsets.UTF_8));
                        reads(carrier, 200, (number + body).getBytes(StandardCharsets.UTF_8));
                    }
                },
                () -> carrier.id() + " took longer than " + BOUND);
    }

    @ParameterizedTest
    @FieldSource("CARRIERS")
    void readsItsOwnAnswerWithALongText(Carrier carrier) {
        assertTimeoutPreemptively(BOUND, () -> {
            for (String body : recorded(carrier)) {
                int at = body.indexOf("\": \"") + 4;
                String swollen =
                        body.substring(0, Math.max(0, at)) + "x, ".repeat(200_000) + body.substring(Math.max(0, at));
                reads(carrier, swollen.getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    private static void reads(Carrier carrier, byte[] bytes) {
        reads(carrier, 404, bytes);
        reads(carrier, 500, bytes);
        reads(carrier, 200, bytes);
    }

    private static void reads(Carrier carrier, int status, byte[] bytes) {
        assertThat(carrier.read(CarrierResponse.of(status, Map.of(), bytes)).together())
                .as("%s, seed %d", carrier.id(), SEED)
                .isNotNull();
        if (status != 200) {
            return;
        }
        carrier.push().ifPresent(push -> {
            PushedBody pushed = new PushedBody(Map.of(), bytes);
            assertThat(push.read(pushed, anySecrets(carrier)).together()).isNotNull();
            assertThat(push.isAuthentic(pushed, anySecrets(carrier))).isFalse();
        });
    }

    private static Secrets anySecrets(Carrier carrier) {
        return new Secrets(
                carrier.secrets().stream().distinct().collect(Collectors.toMap(name -> name, name -> "secret")));
    }

    private static String spoilt(String body, Random random) {
        StringBuilder spoilt = new StringBuilder(body);
        for (int times = random.nextInt(4); times >= 0 && !spoilt.isEmpty(); times--) {
            int at = random.nextInt(spoilt.length());
            int end = Math.min(spoilt.length(), at + random.nextInt(30));
            switch (random.nextInt(4)) {
                case 0 -> spoilt.setLength(at);
                case 1 -> spoilt.delete(at, end);
                case 2 -> spoilt.insert(at, spoilt.substring(at, end));
                default -> spoilt.insert(at, INSERTED.get(random.nextInt(INSERTED.size())));
            }
        }
        return spoilt.toString();
    }

    /** The answers that stand beside the carrier's own tests. */
    private static List<String> recorded(Carrier carrier) {
        try (Stream<Path> files = Files.list(folder(carrier))) {
            return files.filter(file -> file.toString().matches(".*\\.(json|xml)"))
                    .map(AnyBytesTest::text)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder(Carrier carrier) throws IOException {
        String name = "/" + carrier.getClass().getPackageName().replace('.', '/');
        try {
            URI tests = AnyBytesTest.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            return Path.of(tests).resolve(name.substring(1));
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
