package io.waybill.order.page;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How carriers may call a country.
 *
 * @param names folded, in the languages that carriers write
 * @param codes folded, of two and of three letters
 */
record CountryNames(Set<String> names, Set<String> codes) {

    private static final List<Locale> LANGUAGES = Stream.of(
                    "en,fr,de,es,it,pt,nl,pl,cs,sv,da,nb,fi,et,lt,lv,hu,ro,bg,el,tr,ru,uk,ar,he,zh,zh-TW,ja,ko,vi,th,id"
                            .split(","))
            .map(Locale::forLanguageTag)
            .toList();

    /** Beside what the languages call it. */
    private static final Map<String, String> ALSO = Map.ofEntries(
            Map.entry("AE", "UAE"),
            Map.entry(
                    "CN",
                    "China Mainland,Mainland China,PR China,P.R. China,China, Peoples Republic,People's Republic of China"),
            Map.entry("CZ", "Czech Republic"),
            Map.entry("GB", "UK,Great Britain,England,Scotland,Wales,Northern Ireland"),
            Map.entry("HK", "Hong Kong,Hong Kong SAR"),
            Map.entry("IE", "Republic of Ireland,Ireland, Republic of"),
            Map.entry("KR", "Korea,Republic of Korea,Korea, Republic of"),
            Map.entry("MO", "Macao,Macau"),
            Map.entry("NL", "Holland,The Netherlands"),
            Map.entry("RU", "Russian Federation"),
            Map.entry("TR", "Turkey"),
            Map.entry("TW", "Taiwan, China"),
            Map.entry("US", "USA,United States of America"),
            Map.entry("VN", "Viet Nam"));

    private static final Set<String> KNOWN = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2);
    private static final Map<String, CountryNames> BY_CODE = new ConcurrentHashMap<>();
    private static final CountryNames NONE = new CountryNames(Set.of(), Set.of());
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}]");

    /** @param code ISO 3166-1 alpha-2; what is none has no names */
    static CountryNames of(String code) {
        return KNOWN.contains(code) ? BY_CODE.computeIfAbsent(code, CountryNames::read) : NONE;
    }

    boolean means(String text) {
        return isName(text) || isCode(text);
    }

    boolean isName(String text) {
        return names.contains(folded(text));
    }

    boolean isCode(String text) {
        return codes.contains(folded(text));
    }

    private static CountryNames read(String code) {
        var country = Locale.of("", code);
        var codes = new HashSet<>(Set.of(folded(code)));
        try {
            codes.add(folded(country.getISO3Country()));
        } catch (MissingResourceException _) {
            // some have no code of three letters
        }
        var names = Stream.concat(
                LANGUAGES.stream().map(country::getDisplayCountry),
                Arrays.stream(ALSO.getOrDefault(code, "").split(",(?! )")));
        return new CountryNames(
                names.map(CountryNames::folded).filter(name -> !name.isEmpty()).collect(Collectors.toUnmodifiableSet()),
                Set.copyOf(codes));
    }

    /** Without accents, blanks and signs. */
    private static String folded(String text) {
        var letters =
                SIGNS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return letters.toLowerCase(Locale.ROOT);
    }
}
