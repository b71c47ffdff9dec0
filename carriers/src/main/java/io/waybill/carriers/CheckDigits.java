package io.waybill.carriers;

/** Check digit algorithms, each over a number of a format that has it. */
final class CheckDigits {

    private static final int[] S10_WEIGHTS = {8, 6, 4, 2, 3, 5, 9, 7};

    private CheckDigits() {}

    static CheckDigit none(String number) {
        return CheckDigit.NONE;
    }

    /** DHL Express waybills: the rest of the number by 7. */
    static CheckDigit mod7(String digits) {
        int last = digits.length() - 1;
        return of(Long.parseLong(digits.substring(0, last)) % 7, digits.charAt(last));
    }

    /** Deutsche Post Identcode: weights 4, 9, 4, 9 ... from the left. */
    static CheckDigit identcode(String digits) {
        int last = digits.length() - 1;
        int sum = 0;
        for (int i = 0; i < last; i++) {
            sum += digit(digits, i) * (i % 2 == 0 ? 4 : 9);
        }
        return of((10 - sum % 10) % 10, digits.charAt(last));
    }

    /** GS1, as in SSCC and NVE: weights 3, 1, 3, 1 ... from the right. */
    static CheckDigit gs1(String digits) {
        int last = digits.length() - 1;
        int sum = 0;
        for (int i = 0; i < last; i++) {
            sum += digit(digits, i) * ((last - i) % 2 == 1 ? 3 : 1);
        }
        return of((10 - sum % 10) % 10, digits.charAt(last));
    }

    /** UPU S10: two letters, eight digits, the check digit, the country. */
    static CheckDigit s10(String number) {
        int sum = 0;
        for (int i = 0; i < S10_WEIGHTS.length; i++) {
            sum += digit(number, i + 2) * S10_WEIGHTS[i];
        }
        int rest = 11 - sum % 11;
        int expected = rest == 10 ? 0 : rest == 11 ? 5 : rest;
        return of(expected, number.charAt(10));
    }

    private static int digit(String number, int at) {
        return number.charAt(at) - '0';
    }

    private static CheckDigit of(long expected, char actual) {
        return expected == actual - '0' ? CheckDigit.VALID : CheckDigit.INVALID;
    }
}
