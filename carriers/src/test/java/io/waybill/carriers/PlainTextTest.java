package io.waybill.carriers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "N’a pas été livré à l'expéditeur!, n a pas ete livre a l expediteur",
        "Straße ÄÖÜ ẞ, strasse aou ss",
        "Łódź Ørsted Æther œuvre đã ħ ŋ ð þ, lodz orsted aether oeuvre da h n d th",
        "İSTANBUL ısı, istanbul isi",
        "ＤＥＬＩＶＥＲＥＤ　１２, delivered 12",
        "ﾃﾞﾘﾊﾞﾘｰ が デリバリー が, デリバリー が デリバリー が",
        "배송완료, 배송완료",
        "Доста́влено ещё Йошкар-Ола, доставлено еще йошкар ола",
        "إلى المُرسَل رسـالة, الي المرسل رسالة",
        "co\u200Bop\u00ADerate \u200Fdelivered\u202E, cooperate delivered",
    })
    void foldsWhatWritersPutInAtWill(String text, String words) {
        assertThat(PlainText.of(text).words()).isEqualTo(" " + words + " ");
    }

    @Test
    void partsStatementsAtPunctuationAndNumbersButNotWithinWords() {
        assertThat(PlainText.of("[Leipzig] Mis-sort / delay. We're late 12/05/2026 10:30\nEnd")
                        .statements())
                .isEqualTo("| leipzig | mis sort | delay | we re late | end | ");
    }

    @Test
    void hasNoWordsInATextWithout() {
        assertThat(PlainText.of("").words()).isBlank();
        assertThat(PlainText.of("\0 … \uD800 -").words()).isBlank();
        assertThat(PlainText.of("...").tight().words()).isEmpty();
    }
}
