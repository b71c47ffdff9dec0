package io.waybill.order.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.events.Place;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownPlaceTest {

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Leipzig                          | DE | Leipzig, Germany
            LEIPZIG - GERMANY                | DE | LEIPZIG, Germany
            LEIPZIG-GERMANY                  | DE | LEIPZIG-GERMANY
            Leipzig, Deutschland             | DE | Leipzig, Germany
            Leipzig (DE)                     | DE | Leipzig, Germany
            Leipzig, DEU                     | DE | Leipzig, Germany
            Leipzig DE                       | DE | Leipzig, Germany
            Leipzig germany                  | DE | Leipzig germany
            Köln / Allemagne                 | DE | Köln, Germany
            Villeneuve-la-Garenne            | FR | Villeneuve-la-Garenne, France
            Île-de-France                    | FR | Île-de-France
            LEIPZIG-DE                       | DE | LEIPZIG, Germany
            LEIPZIG - GERMANY, Germany       | DE | LEIPZIG, Germany
            ROISSY - FRANCE - FRANCE         | FR | ROISSY, France
            Łódź, POLSKA                     | PL | Łódź, Poland
            SHENZHEN - CHINA, PEOPLES REPUBLIC | CN | SHENZHEN, China
            广州, 中国                        | CN | 广州, China
            EAST MIDLANDS - UK               | GB | EAST MIDLANDS, United Kingdom
            CINCINNATI HUB, OH - USA         | US | CINCINNATI HUB, OH, United States
            Wilmington, DE                   | US | Wilmington, DE, United States
            Santiago de Cuba                 | CU | Santiago de Cuba
            Ciudad de México                 | MX | Ciudad de México
            Singapore                        | SG | Singapore
            HONG KONG - HONG KONG            | HK | Hong Kong SAR China
            DE                               | DE | Germany
            Prague, Czech Republic           | CZ | Prague, Czechia
            Leipzig                          | -  | Leipzig
            -                                | DE | Germany
            -                                | -  | ''
            """)
    void namesTheCountryOnce(String name, String country, String shown) {
        assertThat(ShownPlace.of(new Place(name, country, null), Locale.ENGLISH))
                .isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"LEIPZIG - GERMANY", "Leipzig, Allemagne", "Leipzig (Deutschland)"})
    void namesItInTheReadersLanguage(String name) {
        assertThat(ShownPlace.of(new Place(name, "DE", null), Locale.FRENCH))
                .endsWith(", Allemagne")
                .hasSize("Leipzig, Allemagne".length());
    }
}
