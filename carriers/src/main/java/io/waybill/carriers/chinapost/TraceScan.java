package io.waybill.carriers.chinapost;

import io.waybill.carriers.reading.PersonalData;
import io.waybill.events.Proof;
import io.waybill.events.scans.CarrierScan;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An item as a scan. */
final class TraceScan {

    /** The plus interface's 10, 20, 70, 80 and the website's 5, 6, 11, 18; each stands for many operations. */
    private static final Pattern SUMMARY = Pattern.compile("\\d{1,2}");

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    /** Names of people are short, and machines have names too. */
    private static final Pattern PERSON = Pattern.compile("(?!.*(?:系统|自动|管理|测试|客服))[\\p{IsHan}·]{2,8}|\\d{7,12}");

    private TraceScan() {}

    static CarrierScan of(TraceItem item, int order) {
        return new CarrierScan(
                code(item),
                coarseCode(item),
                text(item),
                HAN.matcher(item.text()).find() ? "zh" : null,
                Beijing.read(item.time()),
                item.office().place(),
                order,
                proof(item));
    }

    private static @Nullable String code(TraceItem item) {
        if (item.outcome() != null) {
            return item.outcome();
        }
        return sumsUp(item.code()) ? null : item.code();
    }

    /** Of an outcome the operation itself, for outcomes that the table does not know. */
    private static @Nullable String coarseCode(TraceItem item) {
        return item.outcome() != null || sumsUp(item.code()) ? item.code() : item.summary();
    }

    private static boolean sumsUp(@Nullable String code) {
        return code != null && SUMMARY.matcher(code).matches();
    }

    private static String text(TraceItem item) {
        String text = item.text();
        for (String named : item.people()) {
            String office = String.valueOf(item.office().name());
            if (PERSON.matcher(named).matches() && !office.contains(named)) {
                text = text.replace(named, "***");
            }
        }
        return PersonalData.masked(text);
    }

    private static @Nullable Proof proof(TraceItem item) {
        String initials = PersonalData.signatory(item.text());
        return initials == null ? null : new Proof(initials, null, null);
    }
}
