package io.waybill.carriers.dhlexpress;

import io.waybill.carriers.reading.CountryCode;
import io.waybill.events.Place;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Where a checkpoint was. Codes look like those of airports, but nobody documents their zones; the country stands behind
 * the description, as in {@code AUCKLAND-NZ}.
 */
record ServiceArea(
        @Nullable String code,
        @Nullable String name,
        @Nullable String country) {

    private static final Pattern WITH_COUNTRY = Pattern.compile("(.*\\S)\\s*-\\s*([A-Z]{2,3})");

    /** @param areas a list, of which checkpoints have one entry */
    static ServiceArea of(JsonNode areas) {
        JsonNode area = areas.isArray() ? areas.path(0) : areas;
        String code = area.path("code").stringValue(null);
        String description = area.path("description").stringValue(null);
        if (description == null || description.isBlank()) {
            return new ServiceArea(code, null, null);
        }
        Matcher matcher = WITH_COUNTRY.matcher(description.strip());
        String country = matcher.matches() ? CountryCode.alpha2(matcher.group(2)) : null;
        return new ServiceArea(code, country == null ? description.strip() : matcher.group(1), country);
    }

    @Nullable Place place() {
        String shown = name == null ? code : name;
        return shown == null ? null : new Place(shown, country, null);
    }
}
