package io.waybill.normalizer.arrival;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A journal as its parcel's row keeps it. */
@Component
public class JournalColumn {

    private final JsonMapper json;

    JournalColumn(JsonMapper json) {
        this.json = json;
    }

    public @Nullable String write(Journal journal) {
        return journal.equals(Journal.EMPTY) ? null : json.writeValueAsString(journal);
    }

    public Journal read(@Nullable String written) {
        return written == null ? Journal.EMPTY : json.readValue(written, Journal.class);
    }
}
