package io.waybill.carriers.reading;

import java.util.List;
import java.util.regex.Pattern;

/** Phone numbers and mail addresses of people. Bare digits are one only where nothing else looks like that. */
final class PhoneNumbers {

    private static final String D = "[0-9０-９]";
    private static final String DASH = "[-－—–‐ 　]?";

    /** A parcel's number may begin with capitals; a name may stand right before a phone. */
    private static final String NO_DIGIT_BEFORE = "(?<![0-9０-９A-Z])";

    private static final String NO_DIGIT_AFTER = "(?![0-9０-９])";

    /** Chinese mobile: 11 digits; carriers themselves star the middle at times. */
    private static final String MOBILE = "[1１][3-9３-９]" + D + DASH + "[0-9０-９*＊]{4}" + DASH + "[0-9０-９*＊]{4}";

    private static final String EXTENSION = "(?:\\s*(?:转|分机)\\s*" + D + "{1,6})?";

    /** With the country's code, whoever writes it. */
    private static final Pattern ABROAD = Pattern.compile("(?:[+＋]|(?<![0-9０-９A-Za-z])00)[8８][6６]" + DASH + "(?:"
            + MOBILE + "|0?" + D + "{2,3}" + DASH + D + "{7,8})" + EXTENSION + NO_DIGIT_AFTER);

    /** In Chinese sentences, unless a word before it says that it is a parcel's or an order's. */
    private static final Pattern BARE_MOBILE =
            Pattern.compile("(?<!单号)(?<!单号[:： ])(?<!编号)(?<!编号[:： ])(?<!件号)(?<!件号[:： ])" + NO_DIGIT_BEFORE + MOBILE
                    + EXTENSION + NO_DIGIT_AFTER);

    private static final Pattern LANDLINE = Pattern.compile(NO_DIGIT_BEFORE + "(?:[(（]0" + D + "{2,3}[)）]\\s?|0" + D
            + "{2,3}[-－—–‐ ])" + D + "{7,8}(?:[-－—]" + D + "{1,6})?" + EXTENSION + NO_DIGIT_AFTER);

    /** With any country's code, or in the five pairs of France; 08 is a hotline's. */
    private static final Pattern WRITTEN_AS_PHONE =
            Pattern.compile("(?<![0-9０-９A-Za-z])[+＋]\\d{1,3}(?:[-. ()]{0,2}\\d){7,12}(?!\\d)"
                    + "|(?<![0-9A-Za-z])(?<!\\d[ .-])0[1-79]([ .-])\\d\\d(?:\\1\\d\\d){3}(?![ .-]?\\d)");

    /** A day, or the beginning of one. */
    private static final String DATE = "\\s?(?:19|20)\\d\\d[-/.年]\\s?\\d";

    /** Digits behind the word for phone, in any grouping; a hotline (400, 800, 95...) is not a person's. */
    private static final Pattern LABELLED = Pattern.compile(
            "(电话号码|联系电话|电话|手机号码|手机号|手机|联系方式|联系号码"
                    + "|\\b(?:telephone|phone|tel|mobile|mob|cell|handy|telefon|rufnummer|t[ée]l[ée]phone|tél|tel[ée]fono"
                    + "|telefoon|телефон|тел|call(?: (?:us|him|her|(?:(?:the|your) )?(?:courier|driver)))?(?: (?:at|on))?|(?:courier|driver) (?:at|on)"
                    + "|contact(?: (?:us|him|her|(?:(?:the|your) )?(?:courier|driver)))? (?:at|on)|appelez(?:-nous)?(?: (?:le|au))?)\\b\\.?)"
                    + "(\\s*(?:no\\.?|number|nr\\.?|номер)?\\s*[:：是为]?\\s*[【\\[(（]*\\s*)"
                    + "(?![48４８]00|[9９][5５])"
                    + "[+＋]?(?:(?!" + DATE + ")[-－—–‐()（）/. ]{0,2}[0-9０-９*＊]){6,16}" + EXTENSION,
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern MAIL = Pattern.compile("[\\w.+-]{1,64}@[\\w-]{1,64}(?:\\.[\\w-]{1,64}){1,4}");

    /** The least that a phone has. */
    private static final Pattern DIGITS = Pattern.compile("[0-9０-９](?:[^0-9０-９]{0,2}[0-9０-９*＊]){5}");

    /** A bracket before a mask that took the other one with it. */
    private static final Pattern UNCLOSED = Pattern.compile("[(（]\\s?\\*\\*\\*(?![^(（)）]*[)）])");

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private PhoneNumbers() {}

    static String masked(String text) {
        String masked = text.indexOf('@') < 0 ? text : MAIL.matcher(text).replaceAll(PersonalData.MASK);
        if (!DIGITS.matcher(masked).find()) {
            return masked;
        }
        List<Pattern> alone = HAN.matcher(text).find()
                ? List.of(ABROAD, WRITTEN_AS_PHONE, LANDLINE, BARE_MOBILE)
                : List.of(ABROAD, WRITTEN_AS_PHONE);
        for (Pattern pattern : alone) {
            masked = pattern.matcher(masked).replaceAll(PersonalData.MASK);
        }
        String labelled = LABELLED.matcher(masked).replaceAll("$1$2" + PersonalData.MASK);
        return UNCLOSED.matcher(labelled).replaceAll(PersonalData.MASK);
    }
}
