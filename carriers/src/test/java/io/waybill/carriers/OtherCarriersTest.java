package io.waybill.carriers;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.carriers.ScanReading.Recognised;
import io.waybill.vocabulary.Detail;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Carriers of which we know the codes and the words, though no interface of theirs is read. */
class OtherCarriersTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void readsEveryRulesExampleByThatRule(String name, StatusTable table, StatusRule rule) {
        assertThat(table.read(rule.code(), null, rule.example()))
                .isEqualTo(new Recognised(rule.meaning(), rule.effect(), name, rule.voids(), false));
    }

    static Stream<Object[]> rules() {
        return Stream.of(
                        "correios-br",
                        "correos-es",
                        "ctt-express",
                        "gls-it",
                        "hanjin",
                        "hermes-de",
                        "korea-post",
                        "lotte",
                        "poczta-polska",
                        "poste-italiane",
                        "postnl",
                        "russianpost",
                        "sagawa",
                        "seur",
                        "yamato")
                .map(StatusTable::forCarrier)
                .flatMap(table -> table.rules().stream().map(rule -> new Object[] {rule.name(), table, rule}));
    }

    @ParameterizedTest
    @CsvSource({
        "correios-br, BDI/23, Objeto devolvido ao remetente, returned",
        "correios-br, OEC/09, Objeto saiu para entrega ao remetente, returning",
        "correios-br, BDE/22, Objeto devolvido aos Correios, exception_other",
        "hermes-de, 3511, Irgendwas, delivered",
        "hermes-de, 1810, Die Sendung wird an den Spediteur übergeben, in_transit",
        "lotte, 40, 배달전, out_for_delivery",
        "poczta-polska, P_A, Awizo, available_for_pickup",
        "hanjin, , 부산허브로 이동중입니다, in_transit",
        "sagawa, , ↓配達中, out_for_delivery",
        "russianpost, , Вручение//Вручение отправителю, returned",
        "seur, , ENTREGADO EN PUNTO, available_for_pickup",
        "postnl, , Niet bezorgd, attempt_failed",
        "gls-it, , LA SPEDIZIONE È IN CONSEGNA, out_for_delivery",
        "yamato, , 配達完了（宅配ボックス）, delivered",
    })
    void readsCodesAndWords(String carrier, @Nullable String code, String text, String category) {
        assertThat(StatusTable.forCarrier(carrier).read(code, null, text))
                .isInstanceOfSatisfying(
                        Recognised.class,
                        read -> assertThat(Detail.of(read.meaning())
                                        .orElseThrow()
                                        .category()
                                        .wireName())
                                .isEqualTo(category));
    }

    @Test
    void readsWhatTheirTablesDoNotHaveByTheWordsOfTheirLanguage() {
        assertThat(StatusTable.forCarrier("correos-es").read("X9", null, "Su envío está retenido en la aduana"))
                .isInstanceOfSatisfying(
                        Recognised.class, read -> assertThat(read.rule()).startsWith("words:es:"));
    }

    @Test
    void takesBackWhatTheyTakeBack() {
        assertThat(StatusTable.forCarrier("hermes-de").read("4690", null, "Der letzte Status wurde korrigiert"))
                .isInstanceOfSatisfying(
                        Recognised.class, read -> assertThat(read.effect()).isEqualTo(Effect.VOIDS_PREVIOUS));
    }
}
