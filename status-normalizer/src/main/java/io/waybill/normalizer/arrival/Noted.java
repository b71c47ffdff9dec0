package io.waybill.normalizer.arrival;

import org.jspecify.annotations.Nullable;

/** A journal with the line that keeps it: few scans change it, and all of them need it. @param line absent where nothing has happened */
public record Noted(Journal journal, @Nullable String line) {

    static final Noted NOTHING = new Noted(Journal.EMPTY, null);

    /** @param line as it was kept */
    public static Noted read(@Nullable String line) {
        return line == null ? NOTHING : new Noted(JournalLine.read(line), line);
    }

    Noted noting(Journal now) {
        return now.equals(journal) ? this : new Noted(now, JournalLine.written(now));
    }
}
