package io.waybill.carriers;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.text.Normalizer.Form;

/** Letters without what writers leave out or put in at will: accents, widths, stress and vowel marks, strokes; Chinese simplified. */
final class PlainLetters {

    private static final int LAST_ASCII = 127;
    private static final int BREVE = 0x306;
    private static final int TATWEEL = 0x640;

    private PlainLetters() {}

    static String of(String text) {
        if (text.chars().allMatch(c -> c <= LAST_ASCII)) {
            return text;
        }
        String parted = Normalizer.normalize(text, Form.NFKD);
        StringBuilder plain = new StringBuilder(parted.length());
        UnicodeScript base = UnicodeScript.COMMON;
        for (int at = 0; at < parted.length(); at += Character.charCount(parted.codePointAt(at))) {
            int c = parted.codePointAt(at);
            if (isMark(c)) {
                if (belongs(c, base)) {
                    plain.appendCodePoint(c);
                }
            } else if (Character.getType(c) != Character.FORMAT && c != TATWEEL) {
                base = UnicodeScript.of(c);
                plain.appendCodePoint(c);
            }
        }
        return Normalizer.normalize(plain, Form.NFC);
    }

    /** @param letter of lower case */
    static void spell(int letter, StringBuilder word) {
        if (letter <= LAST_ASCII) {
            word.append((char) letter);
        } else {
            word.append(spelled(letter));
        }
    }

    private static String spelled(int letter) {
        return switch (letter) {
            case 'ß' -> "ss";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            case 'þ' -> "th";
            case 'ł' -> "l";
            case 'ø' -> "o";
            case 'đ', 'ð' -> "d";
            case 'ħ' -> "h";
            case 'ı' -> "i";
            case 'ŋ' -> "n";
            case 'ŧ' -> "t";
            // Persian and final forms of Arabic letters.
            case 'ى', 'ی' -> "ي";
            case 'ک' -> "ك";
            default -> HanLetters.simplified(letter);
        };
    }

    static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** Й is another letter than И, as a voiced kana is another one than its bare form. */
    private static boolean belongs(int mark, UnicodeScript base) {
        return switch (base) {
            case CYRILLIC -> mark == BREVE;
            case LATIN, GREEK, ARABIC, HEBREW, COMMON, INHERITED, UNKNOWN -> false;
            default -> true;
        };
    }
}
