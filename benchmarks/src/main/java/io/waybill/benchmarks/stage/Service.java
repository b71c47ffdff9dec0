package io.waybill.benchmarks.stage;

import java.util.regex.Pattern;

/** The services that are measured. Their settings lie in the same place, so they share no class path. */
public enum Service {
    POLLER("tracking-poller", "io.waybill.poller.TrackingPoller"),
    NORMALIZER("status-normalizer", "io.waybill.normalizer.NormalizerApplication");

    private final String main;
    private final Pattern entry;

    Service(String moduleName, String main) {
        this.main = main;
        this.entry = Pattern.compile("(.*/)?" + moduleName + "(-\\d[^/]*\\.jar|/target/[^/]*(\\.jar)?)");
    }

    public String main() {
        return main;
    }

    /** Whether a part of a class path is this service. */
    boolean is(String classPathEntry) {
        return entry.matcher(classPathEntry).matches();
    }
}
