package io.waybill.carriers.reading;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** People right behind the words for a delivery or for a courier, without any sign between, and the streets behind them. */
final class Receivers {

    private static final String WORD =
            "(?:\\p{Lu}['’])?\\p{Lu}\\p{Ll}[\\p{Ll}\\p{M}'’]*(?:[-’']?\\p{Lu}\\p{Ll}[\\p{Ll}\\p{M}]*)*";
    private static final String CAPITALS = "\\p{Lu}[\\p{Lu}\\p{M}'’-]{2,}";
    private static final String INITIAL = "\\p{Lu}\\.(?:[ -]?\\p{Lu}\\.)?";
    private static final String PARTICLE =
            "(?:(?:van|von|vom|zu|de|der|den|del|da|dos|di|bin|al|ter|ten|y|e|la|le) ){0,2}";
    private static final String STREET_END =
            "(?:straße|strasse|str\\.|weg|gasse|platz|allee|ring|damm|ufer|straat|laan|plein|gracht)";
    private static final String ONE = "(?!\\p{Lu}[\\p{L}-]*" + STREET_END + " \\d)(?:" + WORD + "|" + INITIAL + ")";

    /** Two to four words, or one that the sentence ends with. Capitals only are a name from two words on. */
    private static final String NAME = "(?<name>" + ONE + "(?:,? " + PARTICLE + ONE + "){1,3}|" + CAPITALS + "(?: "
            + CAPITALS + "){1,2}|" + WORD + ")(?![\\p{L}\\p{N}'’-])";

    private static final String NEIGHBOUR =
            "neighbou?rs?|nachbar(?:n|in)?|voisine?|vecin[oa]|vizinh[oa]|vicin[oa]|buur(?:man|vrouw)?|buren"
                    + "|sąsiad(?:a|owi|ki|ce)?|сосед(?:у|ке|а)?";
    private static final String ROLE = "(?:" + NEIGHBOUR
            + "|recipient|addressee|customer|consignee|resident|receptionist|concierge|empfänger(?:in)?|hausbewohner(?:in)?"
            + "|bewohner(?:in)?|destinataire|client|destinatari[oa]|ontvanger|odbiorcy|adresatowi|адресату|получателю)";
    private static final String ARTICLE =
            "(?:(?:an?|the|your|their|our|his|her|den|dem|der|die|einen|einem|einer|ihren|ihrem|ihrer|un|une|votre|su|una|um|uma|il|de|el|la|le|o) )?";
    private static final String TAKEN =
            "(?:delivered to|left with|handed (?:over )?to|given to|zugestellt an|(?:über|ab)ge(?:ge)?ben (?:an|bei)|ausgehändigt an"
                    + "|livrée? [àa]|remise? [àa]|entregad[oa] a|entregue a|consegnat[oa] a|(?:afgeleverd|bezorgd|afgegeven) bij"
                    + "|doręczon[oaey](?: do)?|odebrał[ao]?|вручен[оа]?|доставлен[оа]?)";
    private static final String COURIER =
            "(?:couriers?|driver|postman|rider|kurier|fahrer(?:in)?|zusteller(?:in)?|livreur|repartidor|corriere|koerier|kierowca|курьер|водитель)";

    private static final Pattern BEHIND = Pattern.compile("(?<![\\p{L}\\p{N}])(?<cue>(?iu:(?:" + TAKEN
            + "\\s?[:：–-]?\\s(?<role>" + ARTICLE
            + ROLE + "[,:]? )?|(?<neighbour>(?:an|bei|with|to|by|at|chez|au|con|bij) " + ARTICLE + "(?:" + NEIGHBOUR
            + ") )|(?<courier>" + COURIER + " ))))" + NAME);

    private static final Pattern SURNAME_AND_INITIALS = Pattern.compile(
            "(?iu:доставлен[оа]?|вручен[оа]?|получил[аи]?|получатель|курьер|адресату|получателю)\\s?[:：–—-]?\\s?"
                    + "(?<name>\\p{Lu}[\\p{L}-]{1,30} \\p{Lu}\\.\\s?(?:\\p{Lu}\\.?)?)");

    private static final String STREET_WORD =
            "(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|close|court|ct|way|place|terrace|square|crescent|boulevard|blvd|gardens|hill|row|parkway|highway)";
    private static final String CAPITALISED = "\\p{Lu}[\\p{L}'’.-]*";
    private static final String MONTH_OR_HOUR =
            "(?!(?iu:jan|feb|mar|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez|am\\b|pm\\b|uhr|utc|gmt|cet|hrs?\\b|o'clock))";

    /** A number and the name of a street, or the street before its number as on the continent. */
    private static final String STREET =
            "(?:(?:(?iu:flat|apartment|apt\\.?|unit|no\\.?|number|nr\\.?) )?\\d{1,5}[A-Za-z]?(?:[-/]\\d{1,4})?,? (?:"
                    + MONTH_OR_HOUR + "(?:" + CAPITALISED + " ){1,4}?(?iu:" + STREET_WORD + ")\\b\\.?"
                    + "|(?iu:rue|avenue|bd|boulevard|chemin|place|impasse|allée|quai|route)(?: (?:de|du|des|la|le|les|l'))*(?: ?"
                    + CAPITALISED
                    + "){1,3})"
                    + "|\\p{Lu}[\\p{L}-]*" + STREET_END + " \\d{1,4} ?[a-z]?\\b"
                    + "|(?:" + CAPITALISED + " ){1,2}(?:Straße|Str\\.|Weg|Platz|Allee|Gasse|Ring) \\d{1,4} ?[a-z]?\\b"
                    + "|(?iu:calle|c/|avenida|av\\.|plaza|rua|via|viale|corso|piazza|ul\\.|ulica|ул\\.|улица)(?: (?:de|del|la|da|do))*(?: ?"
                    + CAPITALISED
                    + "){1,3},? (?:\\d{1,4}[a-z]?))";

    private static final Pattern STREET_BEHIND =
            Pattern.compile("(?<before>(?:\\*\\*\\*|(?<![\\p{L}])(?iu:" + ROLE + "))"
                    + "(?:,|,? (?iu:at|in|of|from|at the address|in der|in dem|im|an der|am|au|en|a|w|przy|op|aan de)|,? (?:no\\.?|nr\\.?))? )(?<street>"
                    + STREET + ")");

    /** What tells that a word was a place. */
    private static final Pattern COUNTRY_BEHIND = Pattern.compile("^\\s?[,(/-]\\s?(?<country>[\\p{L} ]{2,30})");

    private static final Pattern CODE = Pattern.compile("\\p{Lu}{2,3}(?:\\b.*)?");
    private static final Pattern END = Pattern.compile(
            "^\\s?(?:$|[.;:!,(\\[|\\n*]|(?:at|on|is|will|has|was|who|and|um|am|ist|wird|hat|est|sera|from|for)\\b).*",
            Pattern.DOTALL);

    private static final String[] HINTS = {
        " to",
        " with",
        " an ",
        " bei",
        " bij",
        " by",
        "livr",
        "remis",
        "entreg",
        "consegnat",
        "doręczon",
        "odebra",
        "вручен",
        "доставлен",
        "courier",
        "driver",
        "postman",
        "rider",
        "kurier",
        "fahrer",
        "zusteller",
        "repartidor",
        "corriere",
        "koerier",
        "kierowca",
        "курьер",
        "водитель",
        "получ",
        "chez",
        " au ",
        " con ",
        " at "
    };

    private Receivers() {}

    static String masked(String text) {
        String lowerCase = text.toLowerCase(Locale.ROOT);
        if (Stream.of(HINTS).noneMatch(lowerCase::contains)) {
            return text;
        }
        String named = replaced(text, SURNAME_AND_INITIALS, true);
        return STREET_BEHIND.matcher(replaced(named, BEHIND, false)).replaceAll("${before}" + PersonalData.MASK);
    }

    private static String replaced(String text, Pattern pattern, boolean sure) {
        Matcher matcher = pattern.matcher(text);
        StringBuilder masked = new StringBuilder();
        int from = 0;
        while (matcher.find()) {
            String name = matcher.group("name");
            if (NameWords.mayBePerson(name) && (sure || isPerson(matcher, text.substring(matcher.end("name"))))) {
                masked.append(text, from, matcher.start("name")).append(PersonalData.MASK);
                from = matcher.end("name");
            }
        }
        return masked.append(text, from, text.length()).toString();
    }

    private static boolean isPerson(Matcher found, String behind) {
        String name = found.group("name");
        String cue = found.group("cue");
        boolean ofNeighbour = found.group("role") != null || found.group("neighbour") != null;
        boolean shouted = cue.equals(cue.toUpperCase(Locale.ROOT));
        if (shouted || isPlace(behind)) {
            return false;
        }
        return name.indexOf(' ') > 0
                || endsThere(behind) && mayBeAlone(cue, ofNeighbour, found.group("courier"), behind);
    }

    /** One word is a name behind a neighbour, or where other nouns are not capitalised. */
    private static boolean mayBeAlone(String cue, boolean ofNeighbour, @Nullable String courier, String behind) {
        if (ofNeighbour) {
            return true;
        }
        if (courier != null) {
            return behind.stripLeading().matches("(?s)(?:\\*\\*\\*|is |will |has |ist |wird |est |\\().*");
        }
        boolean german = cue.matches("(?iu).*\\b(?:an|bei)\\b.*");
        boolean titleCase = cue.strip().matches("(?U).*\\s\\p{Lu}\\S*");
        return !german && !titleCase;
    }

    private static boolean endsThere(String behind) {
        return END.matcher(behind).matches();
    }

    private static boolean isPlace(String behind) {
        Matcher country = COUNTRY_BEHIND.matcher(behind);
        return country.find()
                && (NameWords.isCountry(country.group("country"))
                        || CODE.matcher(country.group("country").strip()).matches());
    }
}
