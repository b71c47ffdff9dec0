package io.waybill.carriers.numbers;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** All formats; a new one is one line here. */
final class NumberFormats {

    private static final String DHL_PAGE = "https://www.dhl.com/global-en/home/tracking.html?tracking-id=%s&submit=1";

    static final List<NumberFormat> ALL = List.of(
            format("dhl", "parcel-de-sscc", "00340434\\d{12}", checked(CheckDigits::gs1), 0.99, 0.3),
            format("dhl", "parcel-de-identcode", "\\d{12}", checked(CheckDigits::identcode), 0.6, 0.05),
            format("dhl", "express-waybill", "\\d{10}", checked(CheckDigits::modulo7), 0.8, 0.05),
            format("dhl", "express-waybill-11", "\\d{11}", checked(CheckDigits::modulo7), 0.55, 0.02),
            format("dhl", "express-piece", "J(JD|D|VGL|[A-Z]{2,3})\\d{9,22}", unchecked(), 0.9, 0),
            format("dhl", "ecommerce", "GM[0-9A-Z]{10,39}", unchecked(), 0.6, 0),
            format("dhl", "ecommerce-14", "\\d{14}", unchecked(), 0.3, 0));

    private NumberFormats() {}

    private static NumberFormat format(
            String carrier,
            String name,
            String shape,
            Function<String, CheckDigit> check,
            double likely,
            double unlikely) {
        return new NumberFormat(carrier, name, Pattern.compile(shape), check, likely, unlikely, DHL_PAGE);
    }

    private static Function<String, CheckDigit> checked(Predicate<String> holds) {
        return number -> CheckDigit.of(holds.test(number));
    }

    private static Function<String, CheckDigit> unchecked() {
        return _ -> CheckDigit.NONE;
    }
}
