package io.waybill.carriers;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A text by its sentences, of which some may say nothing about the parcel. */
record Sentences(PlainText whole, List<PlainText> each) {

    /** A full stop behind a number of one or two digits is that of a date or an ordinal. */
    private static final Pattern END = Pattern.compile(
            "(?<=[!;。！；\\n\\r])|(?<=[^\\d.]\\.)(?=\\s)|(?<=\\d{3}\\.)(?=\\s)|(?<=[?？])(?=\\s|\\p{IsHan})");

    static Sentences of(String text) {
        String read = HtmlEntities.plain(PlainText.cut(text));
        return new Sentences(
                PlainText.of(read),
                Arrays.stream(END.split(read))
                        .map(String::strip)
                        .filter(sentence -> !isQuestion(sentence))
                        .map(PlainText::of)
                        .filter(sentence -> !sentence.words().isBlank())
                        .toList());
    }

    /** No carrier asks where it has something to tell. */
    private static boolean isQuestion(String sentence) {
        return sentence.endsWith("?") || sentence.endsWith("？");
    }
}
