package io.waybill.normalizer.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.carriers.ScanReading;
import io.waybill.carriers.ScanReading.Recognised;
import io.waybill.carriers.ScanReading.Unrecognised;
import io.waybill.normalizer.MoonPost;
import io.waybill.normalizer.NormalizerIT;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Several instances with one database. */
class RuleBookIT extends NormalizerIT {

    private static final RuleFiles.Row VENUS =
            new RuleFiles.Row("venus.csv", MoonPost.FORM + "V1,,,in_transit,moving,,Hot\n", 1_000_000);

    @Autowired
    RuleFiles files;

    @Autowired
    Adopting adopting;

    @Autowired
    RuleFolder folder;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void fetchesWhatAnotherInstanceHasReadBy() {
        var book = new RuleBook(files);
        assertThat(read(book)).isInstanceOf(Unrecognised.class);

        transaction.executeWithoutResult(status -> {
            files.save(List.of(VENUS), Instant.EPOCH);
            book.atLeast(book.version());
            assertThat(read(book)).isInstanceOf(Unrecognised.class);
            book.atLeast(VENUS.version());
            assertThat(read(book)).isInstanceOf(Recognised.class);
            assertThat(book.version()).isEqualTo(VENUS.version());
            status.setRollbackOnly();
        });
    }

    @Test
    void adoptsTheSameFilesOnce() {
        adopting.adopt(folder.read());
        var version = files.version();

        assertThat(adopting.adopt(folder.read())).isEmpty();

        assertThat(files.version()).isEqualTo(version);
    }

    @Test
    void keepsRulesWhereTheFolderCannotBeRead() {
        transaction.executeWithoutResult(status -> {
            files.save(List.of(VENUS), Instant.EPOCH);

            assertThat(adopting.adopt(new RuleFolder.Content(List.of(), Map.of("", "gone"))))
                    .containsEntry("", "gone");

            assertThat(files.all()).contains(VENUS);
            status.setRollbackOnly();
        });
    }

    private static ScanReading read(RuleBook book) {
        return book.read("venus", MoonPost.scan("V1", "Hot as ever", 8));
    }
}
