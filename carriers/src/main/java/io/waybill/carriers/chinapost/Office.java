package io.waybill.carriers.chinapost;

import io.waybill.carriers.reading.PersonalData;
import io.waybill.events.Place;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Where an operation took place. Airlines have a code alone, which is no place.
 *
 * @param code of eight digits at home; abroad a country, UPU's of an office of exchange ({@code USJFKA}), or an airline's
 */
record Office(
        @Nullable String province,
        @Nullable String city,
        @Nullable String name,
        @Nullable String code) {

    private static final Pattern HOME = Pattern.compile("(?:北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南"
            + "|湖北|湖南|广东|广西|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆).*");
    private static final Pattern OFFICE_OF_EXCHANGE = Pattern.compile("([A-Z]{2})[A-Z]{3}[A-Z0-9]");

    static Office of(JsonNode item) {
        return new Office(
                TraceItem.first(item, "opOrgProvName"),
                TraceItem.first(item, "opOrgCity"),
                TraceItem.first(item, "opOrgName"),
                TraceItem.first(item, "opOrgCode"));
    }

    @Nullable Place place() {
        String written = Stream.of(province, city, name)
                .filter(Objects::nonNull)
                .distinct()
                .filter(part -> Stream.of(province, city, name)
                        .noneMatch(other -> other != null && !other.equals(part) && other.contains(part)))
                .collect(Collectors.joining(" "));
        String country = country();
        if (written.isEmpty() && country == null) {
            return null;
        }
        return new Place(written.isEmpty() ? null : PersonalData.masked(written), country, null);
    }

    /** Two letters alone may be an airline's code: CX is Cathay Pacific and Christmas Island. */
    @Nullable String country() {
        String home = Stream.of(province, city, name)
                .filter(part -> part != null && HOME.matcher(part).matches())
                .findFirst()
                .orElse(null);
        return home == null ? abroad() : "CN";
    }

    /** Of an office that is not China's. */
    @Nullable String abroad() {
        return Stream.of(name, city, province)
                .filter(Objects::nonNull)
                .flatMap(part -> Countries.named(part).stream())
                .findFirst()
                .or(() -> Stream.ofNullable(code)
                        .map(OFFICE_OF_EXCHANGE::matcher)
                        .filter(matcher -> matcher.matches())
                        .map(matcher -> matcher.group(1))
                        .filter(country -> !country.equals("CN") && Countries.exist(country))
                        .findFirst())
                .orElse(null);
    }
}
