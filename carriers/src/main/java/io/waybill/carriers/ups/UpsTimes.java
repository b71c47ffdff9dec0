package io.waybill.carriers.ups;

import io.waybill.carriers.reading.WrittenTime;
import io.waybill.carriers.ups.UpsReport.Activity;
import io.waybill.events.ScanTime;
import io.waybill.events.TimeSource;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** UPS' times: day and clock in fields of their own, at the place and in Greenwich, with colons or without. */
final class UpsTimes {

    private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{1,2})(?:[.:]?(\\d{2}))?");
    private static final Pattern PLACEHOLDER = Pattern.compile("[\\p{Alpha}\\s]*");
    private static final int CLOCK_DIGITS = 6;
    private static final int QUARTER_HOUR = 900;

    private UpsTimes() {}

    /**
     * One for each activity. One whose date is empty or a placeholder happened on some day next to its neighbour's, the
     * older one's if there is one: that day, and no instant.
     *
     * @throws IllegalArgumentException where a date is no date, or none has one
     */
    static List<ScanTime> of(List<Activity> newestFirst) {
        List<Optional<ScanTime>> written =
                newestFirst.stream().map(UpsTimes::written).toList();
        List<ScanTime> times = new ArrayList<>();
        for (int at = 0; at < written.size(); at++) {
            int here = at;
            times.add(written.get(at).orElseGet(() -> near(written, here)));
        }
        return times;
    }

    private static ScanTime near(List<Optional<ScanTime>> newestFirst, int at) {
        ScanTime neighbour = newestFirst.subList(at + 1, newestFirst.size()).stream()
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> newestFirst.subList(0, at).reversed().stream()
                        .flatMap(Optional::stream)
                        .findFirst())
                .orElseThrow(() -> new IllegalArgumentException("no date in any activity"));
        return new ScanTime("", neighbour.local().toLocalDate().atStartOfDay(), null, TimeSource.UNKNOWN, true);
    }

    private static Optional<ScanTime> written(Activity activity) {
        String country = UpsActivity.country(
                activity.location() == null ? null : activity.location().address());
        LocalDateTime greenwich = clock(activity.gmtDate(), activity.gmtTime());
        LocalDate day = day(activity.date());
        if (day == null) {
            return Optional.ofNullable(greenwich)
                    .map(gmt -> WrittenTime.withOffset(
                            activity.gmtDate() + " " + activity.gmtTime(),
                            gmt.atOffset(ZoneOffset.UTC),
                            country,
                            null));
        }
        String time = Objects.requireNonNullElse(activity.time(), "");
        String raw = (activity.date() + " " + time).strip();
        LocalDateTime local = clock(activity.date(), time);
        if (local == null) {
            return Optional.of(WrittenTime.naive(raw, day.atStartOfDay(), country, null));
        }
        OffsetDateTime sure = withOffset(local, greenwich, offset(activity.gmtOffset()));
        return Optional.of(
                sure == null
                        ? WrittenTime.naive(raw, local, country, null)
                        : WrittenTime.withOffset(raw, sure, country, null));
    }

    /** By Greenwich where it is written; the wall clock alone tells the offset then, as pushed bodies leave it out. */
    private static @Nullable OffsetDateTime withOffset(
            LocalDateTime local, @Nullable LocalDateTime greenwich, @Nullable ZoneOffset offset) {
        if (greenwich == null) {
            return offset == null ? null : local.atOffset(offset);
        }
        if (offset != null) {
            return greenwich.atOffset(ZoneOffset.UTC).withOffsetSameInstant(offset);
        }
        long seconds = Duration.between(greenwich, local).toSeconds();
        boolean plausible = seconds % QUARTER_HOUR == 0 && Math.abs(seconds) <= ZoneOffset.MAX.getTotalSeconds();
        return plausible
                ? local.atOffset(ZoneOffset.ofTotalSeconds((int) seconds))
                : greenwich.atOffset(ZoneOffset.UTC);
    }

    /** {@code +08:00}, {@code -0400} and, pushed, {@code -04.00}. */
    private static @Nullable ZoneOffset offset(@Nullable String text) {
        Matcher matcher = OFFSET.matcher(Objects.requireNonNullElse(text, "").strip());
        if (!matcher.matches()) {
            return null;
        }
        int minutes = Integer.parseInt(matcher.group(2)) * 60
                + (matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3)));
        int seconds = 60 * (matcher.group(1).equals("-") ? -minutes : minutes);
        return Math.abs(seconds) > ZoneOffset.MAX.getTotalSeconds() ? null : ZoneOffset.ofTotalSeconds(seconds);
    }

    private static @Nullable LocalDateTime clock(@Nullable String date, @Nullable String time) {
        LocalDate day = day(date);
        String digits = Objects.requireNonNullElse(time, "").replace(":", "").strip();
        if (day == null || PLACEHOLDER.matcher(digits).matches()) {
            return null;
        }
        // The specification's samples have lost the zero of 07:47:00.
        String padded = "0".repeat(Math.max(0, CLOCK_DIGITS - digits.length())) + digits;
        return day.atTime(parsed(() -> LocalTime.parse(padded, DateTimeFormatter.ofPattern("HHmmss"))));
    }

    private static @Nullable LocalDate day(@Nullable String date) {
        String digits = Objects.requireNonNullElse(date, "").replace("-", "").strip();
        return PLACEHOLDER.matcher(digits).matches() || digits.isEmpty()
                ? null
                : parsed(() -> LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE));
    }

    private static <T> T parsed(Supplier<T> parse) {
        try {
            return parse.get();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no day or no time of day", e);
        }
    }
}
