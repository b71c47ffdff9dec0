package io.waybill.local.journey;

import io.waybill.testkit.carrier.Journey;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Orders of the last months that never were: on the ways of the parcels that are played, by the timetable of the simulated
 * carrier, give or take some days. As {@code ./waybill import} reads them; the same for the same day.
 */
public final class PastDeliveries {

    public static final String MERCHANT = DemoOrder.MERCHANT;

    private static final String COLUMNS = "order,purchase,handed_over,delivered,promised,carrier,"
            + "seller_country,seller_zip,customer_country,customer_zip";

    private static final int DAYS = 120;
    private static final int A_DAY_AND_PLOT = 2;
    private static final int PROMISED_DAYS = 6;
    private static final int MINUTES_OF_A_DAY = 24 * 60;

    /** Of 100 parcels, so many come two days early, one day early, as planned, and one day late and so on. */
    private static final int[] OF_HUNDRED = {12, 30, 31, 13, 6, 3, 2, 2, 1};

    private static final int EARLIEST = -2;

    private PastDeliveries() {}

    /** All that were bought before that day. */
    public static String before(LocalDate today) {
        var random = new Random(2026);
        return Stream.concat(
                        Stream.of(COLUMNS),
                        IntStream.rangeClosed(1, DAYS)
                                .mapToObj(ago -> today.minusDays(DAYS + 1L - ago))
                                .flatMap(day -> Arrays.stream(Plot.values()).flatMap(plot -> rows(plot, day, random))))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static Stream<String> rows(Plot plot, LocalDate day, Random random) {
        return IntStream.range(0, A_DAY_AND_PLOT).mapToObj(at -> {
            var order = "past-%s-%02d%d".formatted(day, plot.ordinal() + 1, at);
            return row(order, plot, day.atStartOfDay().plusMinutes(random.nextInt(MINUTES_OF_A_DAY)), random);
        });
    }

    private static String row(String order, Plot plot, LocalDateTime purchase, Random random) {
        var journey = plot.journey(plot.number(1));
        var handedOver = purchase.plus(journey.steps().get(1).after());
        var delivered = handedOver
                .plus(underWay(journey))
                .plusMinutes(random.nextInt(-120, 120))
                .plusDays(EARLIEST + fate(random.nextInt(100)));
        var origin = Cast.origin(plot);
        var destination = Cast.of(plot).destination();
        return String.join(
                ",",
                order,
                purchase.toString(),
                handedOver.toString(),
                delivered.toString(),
                purchase.toLocalDate().plusDays(PROMISED_DAYS).toString(),
                "dhl",
                Objects.requireNonNull(origin.country()),
                Objects.requireNonNull(origin.postalCode()),
                Objects.requireNonNull(destination.country()),
                Objects.requireNonNull(destination.postalCode()));
    }

    /** As planned, without detours. */
    private static Duration underWay(Journey journey) {
        var planned = journey.planned() == null ? journey.length() : journey.planned();
        return planned.minus(journey.steps().get(1).after());
    }

    private static int fate(int ofHundred) {
        var fate = 0;
        var below = OF_HUNDRED[0];
        while (ofHundred >= below) {
            fate++;
            below += OF_HUNDRED[fate];
        }
        return fate;
    }
}
