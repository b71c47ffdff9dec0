package io.waybill.local.carrier;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Writes to the terminal at once what would be slow line by line; JSON is in UTF-8 wherever it is read. */
final class Lines {

    @FunctionalInterface
    interface Line<T> {
        String of(T item) throws IOException;
    }

    private Lines() {}

    static <T> void print(Iterable<T> items, Line<T> line) throws IOException {
        Writer out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
        try {
            for (T item : items) {
                out.write(line.of(item));
                out.write('\n');
            }
        } finally {
            out.flush();
        }
    }
}
