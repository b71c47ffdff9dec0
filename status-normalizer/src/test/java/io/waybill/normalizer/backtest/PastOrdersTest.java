package io.waybill.normalizer.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.normalizer.backtest.PastOrders.Usual;
import io.waybill.normalizer.eta.Way;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PastOrdersTest {

    private static final String HEAD =
            "order,purchase,handed_over,delivered,promised,seller_state,customer_state,seller_zip,customer_zip,seller\n";

    @TempDir
    Path folder;

    private PastOrders read(String text) throws Exception {
        return PastOrders.read(
                List.of(Files.writeString(folder.resolve("orders.csv"), text)), new Usual("XX", "the-usual"));
    }

    @Test
    void leavesOutTimesThatAreImpossible() throws Exception {
        var past = read(HEAD + """
                a,2026-03-01 10:00:00,2026-03-02 10:00:00,2026-03-05 10:00:00,2026-03-09,SP,RJ,01000,20000,s1
                b,2026-03-01 10:00:00,2026-03-06 10:00:00,2026-03-05 10:00:00,2026-03-09,SP,RJ,01000,20000,s1
                c,2026-03-01 10:00:00,2026-02-27 10:00:00,,2026-03-09,SP,RJ,01000,20000,s1
                d,2026-03-01 10:00:00,,2026-03-05 10:00:00,2026-03-09,SP,RJ,01000,20000,s1
                """);

        assertThat(past.skipped()).isEqualTo(2);
        assertThat(past.orders()).extracting(PastOrder::order).containsExactly("a", "c");
        assertThat(past.orders().getLast().handedOver())
                .isEqualTo(past.orders().getLast().purchased());
    }

    @Test
    void takesColumnsInAnyOrderAndRowsThatEndEarly() throws Exception {
        var past = read(
                "\uFEFFdelivered; Order ;purchase;handed_over;approved;carrier;service;seller_country;customer_country"
                        + ";customer_zip;seller;promised\r\n"
                        + "2026-03-05T10:00;\"a;1\";2026-03-01 10:00:00.123;2026-03-02T10:00:00Z;never read;dhl;express;de;fr;69001;s1"
                        + ";2026-03-09 00:00:00\r\n"
                        + ";;;;;;;;;;;\r\n"
                        + "\r\n"
                        + ";b;2026-03-01 10:00:00;;;\r\n");

        assertThat(past.skipped()).isZero();
        assertThat(past.orders())
                .containsExactly(
                        new PastOrder(
                                "a;1",
                                new Way("s1", "dhl", "express", "DE", null, "FR", "69001"),
                                LocalDateTime.parse("2026-03-01T10:00:00.123"),
                                LocalDateTime.parse("2026-03-02T10:00"),
                                LocalDateTime.parse("2026-03-05T10:00"),
                                LocalDate.parse("2026-03-09")),
                        new PastOrder(
                                "b",
                                new Way("", "the-usual", null, "XX", null, "XX", null),
                                LocalDateTime.parse("2026-03-01T10:00"),
                                null,
                                null,
                                null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders.csv", "orders.csv.gz"})
    void unpacksWhateverItIsCalled(String name) throws Exception {
        var file = folder.resolve(name);
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write((HEAD + "a,2026-03-01 10:00:00,,,\n").getBytes(StandardCharsets.UTF_8));
        }

        assertThat(PastOrders.read(List.of(file), Usual.ONE_COUNTRY).orders()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                a,yesterday,,, | line 3: column purchase says "yesterday"; wanted is a time such as 2017-09-01 14:30:00, local
                a,2026-03-01,,, | line 3: column purchase says "2026-03-01"; wanted is a time such as 2017-09-01 14:30:00, local
                a,,,, | line 3: column purchase is empty; each order was purchased at some time
                ,2026-03-01 10:00:00,,, | line 3: column order is empty; each row is an order
                a,2026-03-01 10:00:00,,,soon | line 3: column promised says "soon"; wanted is a day such as 2017-09-14
                a,0217-03-01 10:00:00,,, | line 3: column purchase says "0217-03-01 10:00:00"; no parcel is of that year
                a,2026-03-01 10:00:00,,,9999-12-31 | line 3: column promised says "9999-12-31"; no parcel is of that year
                a,2026-03-01 10:00:00,,,,,,,,s1,more | line 3: 11 values for 10 columns; put quotation marks around values with a separator in them
                """)
    void saysWhereAndHowToMendIt(String row, String fault) {
        assertThatThrownBy(() -> read(HEAD + "ok,2026-03-01 10:00:00,,,\n" + row + "\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(folder.resolve("orders.csv") + ", " + fault);
    }

    @Test
    void knowsACountryByItsTwoLetters() {
        assertThatThrownBy(() -> read(
                        "order,purchase,handed_over,delivered,seller_country\n" + "a,2026-03-01 10:00:00,,,Brazil\n"))
                .hasMessageEndingWith(
                        "line 2: column seller_country says \"BRAZIL\"; a country is two letters, such as BR");
    }

    @Test
    void saysWhichColumnsAreMissingOrTwice() {
        assertThatThrownBy(() -> read("order,purchase\na,2026-03-01 10:00:00\n"))
                .hasMessageEndingWith(
                        "line 1: no column is called handed_over, nor delivered; it has: order, purchase");
        assertThatThrownBy(() -> read("order,Order\n")).hasMessageEndingWith("line 1: two columns are called order");
        assertThatThrownBy(() -> read(""))
                .hasMessageContaining("is empty; its first line names the columns: order, purchase,");
    }

    @Test
    void saysWhatIsNoCsv() {
        assertThatThrownBy(() -> read("PK\3\4"))
                .hasMessageEndingWith("is a spreadsheet or a ZIP archive; save it as CSV");
        assertThatThrownBy(() -> PastOrders.read(
                        List.of(Files.write(folder.resolve("x.csv"), new byte[] {(byte) 0xff, (byte) 0xfe, 'o', 0})),
                        Usual.ONE_COUNTRY))
                .hasMessageEndingWith("is UTF-16; save it as CSV in UTF-8");
    }
}
