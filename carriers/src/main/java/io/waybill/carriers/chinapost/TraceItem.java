package io.waybill.carriers.chinapost;

import io.waybill.carriers.TrackingNumbers;
import io.waybill.carriers.reading.Demanded;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One operation on one parcel, only what we read of it.
 *
 * @param numbers normalised; at times two that both are the parcel's
 * @param code the operation
 * @param summary what the website sums operations up as
 * @param outcome who took it, or why nobody did, by codes of their own
 * @param people whom the item names beside the text
 */
record TraceItem(
        List<String> numbers,
        @Nullable String code,
        @Nullable String summary,
        @Nullable String outcome,
        String text,
        String time,
        Office office,
        List<String> people,
        @Nullable String destination) {

    private static final String DELIVERED = "704";
    private static final String FAILED = "705";
    private static final Pattern DAY = Pattern.compile("\\d{4}[-/.]\\d\\d[-/.]\\d\\d");

    static TraceItem of(JsonNode item) {
        if (!item.isObject()) {
            throw new IllegalArgumentException("an item is no object");
        }
        String operation = first(item, "opStateCode", "opCode");
        return new TraceItem(
                numbers(item),
                operation,
                item.has("opStateCode") ? first(item, "opCode") : null,
                outcome(item, operation),
                Objects.requireNonNullElse(first(item, "opDesc", "opName", "opStateName"), ""),
                time(item),
                Office.of(item),
                Stream.of("operatorName", "deliveryUserName", "operatorPhone", "deliveryUserPhone")
                        .map(name -> first(item, name))
                        .filter(Objects::nonNull)
                        .toList(),
                first(item, "receiverCountryName", "receiverCountry", "destCountry"));
    }

    /** The website may write a day once, above all the items of it. */
    TraceItem under(TraceItem above) {
        Matcher day = DAY.matcher(above.time);
        return Beijing.hasDay(time) || !day.lookingAt()
                ? this
                : new TraceItem(
                        numbers, code, summary, outcome, text, day.group() + " " + time, office, people, destination);
    }

    static List<String> numbers(JsonNode item) {
        return Stream.of("waybillNo", "traceNo", "mailNo")
                .map(name -> first(item, name))
                .filter(Objects::nonNull)
                .map(TrackingNumbers::normalise)
                .filter(number -> !number.isEmpty())
                .distinct()
                .toList();
    }

    /** The first of the members that says anything. */
    static @Nullable String first(JsonNode node, String... names) {
        return Stream.of(names)
                .map(node::path)
                .filter(JsonNode::isValueNode)
                .map(value -> value.isNull() ? "" : value.asString().strip())
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String outcome(JsonNode item, @Nullable String operation) {
        if (DELIVERED.equals(operation)) {
            String by = first(item, "deliverCode", "deliverState");
            return by == null ? null : "signed:" + by;
        }
        String why = FAILED.equals(operation) ? first(item, "attemptDeliveryCode") : null;
        return why == null ? null : "unsigned:" + why;
    }

    private static String time(JsonNode item) {
        String time = first(item, "opTime");
        String bubble = first(item, "bubbleTime");
        boolean whole = time != null && Beijing.hasDay(time);
        return Demanded.present(whole || bubble == null ? time : bubble, "opTime");
    }
}
