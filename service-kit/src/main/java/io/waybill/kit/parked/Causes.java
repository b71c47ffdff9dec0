package io.waybill.kit.parked;

import java.util.Arrays;

/** Why a record could not be handled, for those who mend it. May quote the record, so never for logs or metrics. */
public final class Causes {

    private static final int LONGEST = 1_000;
    private static final int MOST = 5;
    private static final String OURS = "io.waybill.";

    private Causes() {}

    public static String of(Throwable failure) {
        var text = new StringBuilder(String.valueOf(failure));
        var cause = failure.getCause();
        for (var i = 1; i < MOST && cause != null; i++, cause = cause.getCause()) {
            text.append("; because of ").append(cause);
        }
        Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst()
                .ifPresent(frame -> text.append("; at ").append(frame));
        return cut(text.toString());
    }

    private static String cut(String text) {
        var kept = text.replace('\0', ' ');
        return kept.length() <= LONGEST ? kept : kept.substring(0, LONGEST) + "...";
    }
}
