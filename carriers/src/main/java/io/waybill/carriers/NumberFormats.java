package io.waybill.carriers;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Every format there is; add new ones here. Confidence weighs how many other carriers' numbers look alike and how much
 * a check digit proves: mod 7 lets one in seven strangers pass, mod 10 one in ten.
 */
final class NumberFormats {

    private static final String DHL = "https://www.dhl.com/global-en/home/tracking.html?tracking-id=";
    private static final String DHL_DE =
            "https://www.dhl.de/de/privatkunden/pakete-empfangen/verfolgen.html?piececode=";

    static final List<NumberFormat> ALL = List.of(
            dhl("dhl-express-awb", "\\d{10}", CheckDigits::mod7, 0.8, DHL),
            dhl("dhl-express-awb-11", "\\d{11}", CheckDigits::mod7, 0.6, DHL),
            dhl("dhl-piece-id", "(JD|JJD|JVGL)\\d{9,22}", CheckDigits::none, 0.9, DHL),
            dhl("dhl-piece-id-other", "J(?!VGL|JD)[A-Z]{2,3}\\d{9,22}", CheckDigits::none, 0.6, DHL),
            // Every such number also looks like a USPS one of 20 digits; the prefix decides.
            dhl("dhl-parcel-de-nve", "00340434\\d{12}", CheckDigits::gs1, 0.98, DHL_DE),
            dhl("dhl-parcel-de-identcode", "\\d{12}", CheckDigits::identcode, 0.7, DHL_DE),
            dhl("dhl-parcel-de-s10", "[A-Z]{2}\\d{9}DE", CheckDigits::s10, 0.9, DHL_DE),
            // Shared with PostNL.
            dhl("dhl-parcel-nl", "3S(?=.*\\d)[A-Z0-9]{9,20}", CheckDigits::none, 0.4, DHL),
            dhl("dhl-ecommerce-gm", "GM(?=.*\\d)[A-Z0-9]{10,39}", CheckDigits::none, 0.85, DHL),
            dhl("dhl-ecommerce", "(LX|RX|UV|CN|SG|TH|IN|HK|MY)(?=.*\\d)[A-Z0-9]{10,39}", CheckDigits::none, 0.5, DHL),
            // Shared with DPD, Hermes and others.
            dhl("dhl-ecommerce-14", "\\d{14}", CheckDigits::none, 0.3, DHL));

    private NumberFormats() {}

    private static NumberFormat dhl(
            String name, String pattern, Function<String, CheckDigit> check, double confidence, String page) {
        return new NumberFormat("dhl", name, Pattern.compile(pattern), check, confidence, page);
    }
}
