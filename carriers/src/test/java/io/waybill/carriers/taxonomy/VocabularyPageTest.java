package io.waybill.carriers.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Run with {@code -Dwaybill.docs=write} to write the page anew. */
class VocabularyPageTest {

    private static final Path PAGE = Path.of("../docs/vocabulary.md");

    @Test
    void isWhatTheCodeSays() throws IOException {
        if ("write".equals(System.getProperty("waybill.docs"))) {
            Files.writeString(PAGE, VocabularyPage.markdown());
        }

        assertThat(Files.readString(PAGE))
                .as("./mvnw -pl carriers -am test -Dtest=VocabularyPageTest -Dsurefire.failIfNoSpecifiedTests=false"
                        + " -Dwaybill.docs=write writes it anew")
                .isEqualTo(VocabularyPage.markdown());
    }
}
