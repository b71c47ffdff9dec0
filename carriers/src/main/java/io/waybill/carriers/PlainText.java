package io.waybill.carriers;

import java.util.List;

/**
 * A text as wording rules compare it: lower case, half-width, {@link PlainLetters}, and all punctuation as one blank.
 *
 * @param words between single blanks, with a blank at both ends
 * @param statements the same, with a bar where a statement begins or ends; without words that have digits
 */
record PlainText(String words, String statements) {

    /** What is longer than any carrier's sentence is not read to its end. */
    private static final int MOST = 2_000;

    /** Within a word they part nothing: mis-sort, posting/collection. */
    private static final String JOINING = "-/'\u2019_&+\u2010";

    /** For languages that part words by blanks. */
    static PlainText of(String text) {
        String plain = PlainLetters.of(cut(text));
        Writing writing = new Writing();
        int before = ' ';
        for (int at = 0; at < plain.length(); ) {
            int c = plain.codePointAt(at);
            at += Character.charCount(c);
            if (isOfWord(c)) {
                writing.letter(c);
            } else {
                boolean joins = JOINING.indexOf(c) >= 0 && at < plain.length() && isOfWord(before);
                writing.gap(!joins && c != ' ' || joins && !isOfWord(plain.codePointAt(at)));
            }
            before = c;
        }
        writing.gap(true);
        return new PlainText(writing.words.toString(), writing.statements.toString());
    }

    static String cut(String text) {
        return text.length() > MOST ? text.substring(0, MOST) : text;
    }

    /** One text again, each sentence a statement of its own. */
    static PlainText joined(List<PlainText> sentences) {
        StringBuilder words = new StringBuilder(" ");
        StringBuilder statements = new StringBuilder("| ");
        for (PlainText sentence : sentences) {
            words.append(sentence.words, 1, sentence.words.length());
            statements.append(sentence.statements, 2, sentence.statements.length());
        }
        return new PlainText(words.toString(), statements.toString());
    }

    /** For languages that do not. */
    PlainText tight() {
        return new PlainText(words.replace(" ", ""), statements.replace(" ", ""));
    }

    private static boolean isOfWord(int c) {
        return Character.isLetterOrDigit(c) || PlainLetters.isMark(c);
    }

    private static final class Writing {
        private final StringBuilder words = new StringBuilder(" ");
        private final StringBuilder statements = new StringBuilder("| ");
        private final StringBuilder word = new StringBuilder();
        private boolean digits;

        void letter(int c) {
            digits |= Character.isDigit(c);
            PlainLetters.spell(Character.toLowerCase(c), word);
        }

        void gap(boolean ends) {
            if (!word.isEmpty()) {
                words.append(word).append(' ');
                if (!digits) {
                    statements.append(word).append(' ');
                }
            }
            if ((ends || digits) && statements.charAt(statements.length() - 2) != '|') {
                statements.append("| ");
            }
            word.setLength(0);
            digits = false;
        }
    }
}
