package io.waybill.carriers.chinapost;

import io.waybill.carriers.reading.WrittenTime;
import io.waybill.events.ScanTime;
import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one time that China Post writes, also of what other posts report to it. */
final class Beijing {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)");
    private static final Pattern SLASHES = Pattern.compile("(\\d{4})[/.](\\d\\d)[/.](\\d\\d)");

    private Beijing() {}

    static String written(Instant now, String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withZone(ZONE).format(now);
    }

    static ScanTime read(String raw) {
        ScanTime time = WrittenTime.read(iso(raw), null, ZONE);
        return new ScanTime(raw.strip(), time.local(), time.happenedAt(), time.source(), time.dateOnly());
    }

    /** Whether it has a day: the website leaves it out where the item above has the same. */
    static boolean hasDay(String raw) {
        return raw.length() > "HH:mm:ss".length();
    }

    private static String iso(String raw) {
        // NFKC makes full-width digits and colons plain.
        String plain = Normalizer.normalize(raw, Normalizer.Form.NFKC).strip();
        Matcher digits = DIGITS.matcher(plain);
        return digits.matches()
                ? digits.replaceFirst("$1-$2-$3 $4:$5:$6")
                : SLASHES.matcher(plain).replaceFirst("$1-$2-$3");
    }
}
