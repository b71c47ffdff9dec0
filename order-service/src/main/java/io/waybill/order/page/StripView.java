package io.waybill.order.page;

import java.util.ArrayList;
import java.util.List;

/** The strip as it is drawn; the sentence beside it says the same. */
record StripView(List<DayView> days, String cssClass) {

    private static final int HIGHEST = 44;
    private static final int LOWEST = 2;

    /** A flag stands on the ground where there is room below it, else above the bar. */
    private static final int LOW = 6;

    /**
     * @param top of the bar, in a drawing that is {@value #HIGHEST} high
     * @param flag where it stands; empty where nothing is promised
     */
    record DayView(String cssClass, int top, int height, String flag, boolean named, String weekday, int day) {

        boolean hasBar() {
            return height > 0;
        }

        boolean hasFlag() {
            return !flag.isEmpty();
        }
    }

    static StripView of(Strip strip, Dates dates) {
        return new StripView(
                strip.days().stream().map(day -> view(day, dates)).toList(), strip.wide() ? "strip wide" : "strip");
    }

    private static DayView view(Strip.Day day, Dates dates) {
        var height = day.share() == 0 ? 0 : Math.max(LOWEST, (int) Math.round(day.share() * HIGHEST));
        return new DayView(
                cssClass(day),
                HIGHEST - height,
                height,
                day.promised() ? height > LOW ? "flag above" : "flag" : "",
                day.named(),
                dates.weekday(day.date()),
                day.date().getDayOfMonth());
    }

    private static String cssClass(Strip.Day day) {
        var names = new ArrayList<String>();
        if (day.within()) {
            names.add("within");
        }
        if (day.before()) {
            names.add("before");
        }
        return String.join(" ", names);
    }
}
