package io.waybill.carriers;

import java.util.Locale;

/** How a check digit follows from the serial before it; each takes a serial of a format that has it. */
enum CheckAlgorithm {
    NONE {
        @Override
        char expected(String serial) {
            throw new IllegalStateException("there is no check digit");
        }
    },
    /** DHL Express waybills: the rest of the serial by 7. */
    MOD7 {
        @Override
        char expected(String serial) {
            return digit((int) (Long.parseLong(serial) % 7));
        }
    },
    /** Deutsche Post Identcode: weights 4, 9, 4, 9 ... from the left. */
    IDENTCODE {
        @Override
        char expected(String serial) {
            return upToTen(weighted(serial, 4, 9));
        }
    },
    /** GS1, as in SSCC, NVE and USPS IMpb: weights 3, 1, 3, 1 ... from the right. */
    GS1 {
        @Override
        char expected(String serial) {
            return serial.length() % 2 == 1 ? upToTen(weighted(serial, 3, 1)) : upToTen(weighted(serial, 1, 3));
        }
    },
    /** UPS: weights 1, 2, 1, 2 ... from the left, products not summed digit by digit; a letter counts as A=2, B=3 ... H=9, I=0. */
    MOD10_DOUBLE {
        @Override
        char expected(String serial) {
            return upToTen(weighted(serial, 1, 2));
        }
    },
    /** ISO/IEC 7812-1, annex B. */
    LUHN {
        @Override
        char expected(String serial) {
            int sum = 0;
            for (int i = 0; i < serial.length(); i++) {
                int doubled = value(serial, i) * ((serial.length() - i) % 2 == 1 ? 2 : 1);
                sum += doubled > 9 ? doubled - 9 : doubled;
            }
            return upToTen(sum);
        }
    },
    /** FedEx Express: weights 3, 1, 7 ... from the left, by 11, a 10 as 0. */
    WEIGHTS_3_1_7 {
        @Override
        char expected(String serial) {
            return digit(weighted(serial, 3, 1, 7) % 11 % 10);
        }
    },
    /** FedEx's longer numbers: weights 1, 7, 3 ... from the left, by 11, a 10 as 0. */
    WEIGHTS_1_7_3 {
        @Override
        char expected(String serial) {
            return digit(weighted(serial, 1, 7, 3) % 11 % 10);
        }
    },
    /** UPU S10, of its eight digits. */
    S10 {
        @Override
        char expected(String serial) {
            int rest = 11 - weighted(serial, 8, 6, 4, 2, 3, 5, 9, 7) % 11;
            return digit(rest == 10 ? 0 : rest == 11 ? 5 : rest);
        }
    },
    /** ISO/IEC 7064 MOD 37,36, as on DPD's labels. */
    MOD37_36 {
        @Override
        char expected(String serial) {
            int rest = 36;
            for (int i = 0; i < serial.length(); i++) {
                int sum = rest + Character.digit(serial.charAt(i), 36);
                sum = sum > 36 ? sum - 36 : sum;
                rest = sum * 2 > 36 ? sum * 2 - 37 : sum * 2;
            }
            int check = (37 - rest) % 36;
            return Character.toUpperCase(Character.forDigit(check, 36));
        }
    };

    abstract char expected(String serial);

    CheckDigit of(String serial, char actual) {
        return expected(serial) == actual ? CheckDigit.VALID : CheckDigit.INVALID;
    }

    /** @throws IllegalArgumentException for a name that is none */
    static CheckAlgorithm named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static int weighted(String serial, int... weights) {
        int sum = 0;
        for (int i = 0; i < serial.length(); i++) {
            sum += value(serial, i) * weights[i % weights.length];
        }
        return sum;
    }

    private static int value(String serial, int at) {
        char c = serial.charAt(at);
        return c >= 'A' ? (c - 3) % 10 : c - '0';
    }

    private static char upToTen(int sum) {
        return digit((10 - sum % 10) % 10);
    }

    private static char digit(int value) {
        return (char) ('0' + value);
    }
}
