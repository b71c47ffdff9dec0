package io.waybill.normalizer.arrival;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A journal as its parcel's row keeps it: a line, and JSON in rows from before there were lines. */
@Component
public class JournalColumn {

    private final JsonMapper json;

    JournalColumn(JsonMapper json) {
        this.json = json;
    }

    public @Nullable String write(Journal journal) {
        return journal.equals(Journal.EMPTY) ? null : JournalLine.written(journal);
    }

    public Journal read(@Nullable String written) {
        if (written == null) {
            return Journal.EMPTY;
        }
        return written.startsWith("{") ? json.readValue(written, Journal.class) : JournalLine.read(written);
    }
}
