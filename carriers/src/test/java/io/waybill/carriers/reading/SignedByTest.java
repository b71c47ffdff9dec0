package io.waybill.carriers.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignedByTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            Greta Beispiel        | G. B.
            greta anna b. o'neill | G. A. B.
            Ångström              | Å.
            张三                  | 张.
            1234 .,               | -
            ''                    | -
            """)
    void keepsInitialsOnly(String name, String initials) {
        assertThat(SignedBy.initials(name)).isEqualTo(initials);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            Delivered - Signed for by: GRETA BEISPIEL | Delivered - Signed for by: G. B. | G. B.
            signed by Greta                           | signed by: G.                    | G.
            Unterschrieben von: Beispiel, Greta       | Unterschrieben von: B. G.        | B. G.
            Signed for by: 123                        | Signed for by                    | -
            Delivered                                 | Delivered                        | -
            Received by: GRETA BEISPIEL               | Received by: G. B.               | G. B.
            Received by Greta Beispiel.               | Received by: G. B.               | G. B.
            Received by the local post office         | Received by the local post office | -
            RECEIVED BY LAST MILE CARRIER             | RECEIVED BY LAST MILE CARRIER    | -
            Information received by Canada Post       | Information received by Canada Post | -
            Item received by Elmdon DO on 3 May       | Item received by Elmdon DO on 3 May | -
            """)
    void takesNamesOutOfSentences(String sentence, String text, String initials) {
        assertThat(SignedBy.in(sentence)).isEqualTo(new SignedBy(text, initials));
    }
}
