package io.waybill.carriers.numbers;

/** Check digit methods; all take digits only, the check digit last. */
final class CheckDigits {

    private CheckDigits() {}

    /** The last digit is the rest of the others by seven (DHL Express waybills). */
    static boolean modulo7(String digits) {
        var payload = Long.parseLong(digits.substring(0, digits.length() - 1));
        return payload % 7 == last(digits);
    }

    /** Weights 4 and 9 in turn from the left, filled up to ten (Identcode of Deutsche Post). */
    static boolean identcode(String digits) {
        return weighted(digits, 4, 9, 0) == last(digits);
    }

    /** Weights 3 and 1 in turn from the right, filled up to ten (GS1 General Specifications, 7.9). */
    static boolean gs1(String digits) {
        return weighted(digits, 3, 1, digits.length() % 2) == last(digits);
    }

    private static int weighted(String digits, int first, int second, int shift) {
        var sum = 0;
        for (int i = 0; i < digits.length() - 1; i++) {
            sum += (digits.charAt(i) - '0') * ((i + shift) % 2 == 0 ? first : second);
        }
        return (10 - sum % 10) % 10;
    }

    private static int last(String digits) {
        return digits.charAt(digits.length() - 1) - '0';
    }
}
