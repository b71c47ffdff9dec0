package io.waybill.normalizer.arrival;

import io.waybill.normalizer.eta.EtaModel;
import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What was learned of ways, as it is kept. */
@Repository
public class EtaMemory {

    private static final int BATCH = 1_000;

    private final JdbcTemplate jdbc;
    private final EtaSettings settings;

    EtaMemory(JdbcTemplate jdbc, EtaSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** @param today the first day that is not learned */
    public record Progress(LocalDate today, long version) {}

    Optional<Progress> progress() {
        return progress("");
    }

    /** Makes the caller's transaction the only one that learns; empty where another one does. */
    Optional<Progress> lock(LocalDate firstDay) {
        begin(firstDay);
        return progress(" for update skip locked");
    }

    /** As {@link #lock}, once nobody else learns any more. */
    public Progress awaitLock(LocalDate firstDay) {
        begin(firstDay);
        return progress(" for update").orElseThrow();
    }

    /** Where nothing was learned yet, that day is the first. */
    public Progress begin(LocalDate firstDay) {
        jdbc.update("insert into eta_progress (today) values (?) on conflict do nothing", firstDay);
        return progress("").orElseThrow();
    }

    private Optional<Progress> progress(String locking) {
        return jdbc
                .query(
                        "select today, version from eta_progress" + locking,
                        (row, _) -> new Progress(row.getObject(1, LocalDate.class), row.getLong(2)))
                .stream()
                .findFirst();
    }

    EtaModel empty(LocalDate today) {
        return new EtaModel(today.toEpochDay(), settings.lanes());
    }

    /** In a transaction: rows come some at a time then, and not all of them beside what is made of them. */
    public EtaModel load(LocalDate today) {
        var model = empty(today);
        jdbc.query(
                connection -> {
                    var all = connection.prepareStatement("select part, name, numbers from eta_memory");
                    all.setFetchSize(BATCH);
                    return all;
                },
                row -> {
                    model.recall(row.getString(1), row.getString(2), numbers(row.getArray(3)));
                });
        return model;
    }

    private static double[] numbers(Array array) throws SQLException {
        return Arrays.stream((Double[]) array.getArray())
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    public void save(EtaModel model) {
        jdbc.update("delete from eta_memory");
        var rows = new ArrayList<Object[]>();
        model.memory((part, name, numbers) -> {
            rows.add(new Object[] {part, name, numbers});
            if (rows.size() == BATCH) {
                insert(rows);
                rows.clear();
            }
        });
        insert(rows);
        jdbc.update("update eta_progress set today = ?, version = version + 1", LocalDate.ofEpochDay(model.today()));
    }

    private void insert(List<Object[]> rows) {
        jdbc.batchUpdate("insert into eta_memory (part, name, numbers) values (?, ?, ?)", rows);
    }
}
