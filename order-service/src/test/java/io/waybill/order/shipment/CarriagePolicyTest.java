package io.waybill.order.shipment;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.carriers.NumberEvidence;
import io.waybill.events.shipments.CarrierCandidate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CarriagePolicyTest {

    private static final String NUMBER = "JJD000390000000001";

    @ParameterizedTest
    @ValueSource(strings = {"dhl", "DHL", "D.H.L.", "DHL Express", "dhl_express", "DHL Paket"})
    void knowsACarrierByItsNames(String name) {
        var carriage = derivedFrom(NUMBER, name);

        assertThat(carriage.candidates()).containsExactly(new CarrierCandidate("dhl", 1));
        assertThat(carriage.named()).isTrue();
        assertThat(carriage.flags()).isEmpty();
    }

    @Test
    void detectsTheCarrierWhereNoneIsNamed() {
        var carriage = derivedFrom(NUMBER, null);

        assertThat(carriage.candidates()).extracting(CarrierCandidate::carrier).containsExactly("dhl");
        assertThat(carriage.candidates().getFirst().confidence()).isLessThan(1);
        assertThat(carriage.named()).isFalse();
    }

    @Test
    void followsTheNumberWhereTheNamedCarrierIsUnknown() {
        var carriage = derivedFrom(NUMBER, "Pigeon Ltd");

        assertThat(carriage.candidates()).extracting(CarrierCandidate::carrier).containsExactly("dhl");
        assertThat(carriage.flags()).containsExactly(Flag.UNKNOWN_CARRIER);
    }

    @Test
    void flagsANumberOfNoKnownForm() {
        assertThat(derivedFrom("X", null).flags()).containsExactly(Flag.UNKNOWN_CARRIER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "-. "})
    void takesABlankNumberForNone(String number) {
        var carriage = derivedFrom(number, null);

        assertThat(carriage.trackingNumber()).isNull();
        assertThat(carriage.flags()).containsExactly(Flag.NO_NUMBER);
    }

    /** 123456789 leaves 1 when divided by 7. */
    @Test
    void flagsACheckDigitThatFailsInEveryForm() {
        assertThat(derivedFrom("1234567892", null).flags()).containsExactly(Flag.CHECK_DIGIT_FAILS);
        assertThat(derivedFrom("1234567892", "DHL").flags()).containsExactly(Flag.CHECK_DIGIT_FAILS);
        assertThat(derivedFrom("1234567891", null).flags()).isEmpty();
    }

    @Test
    void weighsWhomTheSellerUsesAndWhereTheParcelGoes() {
        var purolator = NumberEvidence.of(Map.of("purolator", 20), "CA", "CA");

        // Fits FedEx, Purolator and DHL's Identcode alike.
        assertThat(CarriagePolicy.derivedFrom("320595463938", null, purolator).candidates())
                .first()
                .extracting(CarrierCandidate::carrier)
                .isEqualTo("purolator");
        assertThat(CarriagePolicy.derivedFrom("320595463938", "FedEx", purolator)
                        .candidates())
                .containsExactly(new CarrierCandidate("fedex", 1));
    }

    private static Carriage derivedFrom(String number, String carrier) {
        return CarriagePolicy.derivedFrom(number, carrier, NumberEvidence.NONE);
    }

    @Test
    void flagsANumberThatIsAnotherCarriersForSure() {
        assertThat(derivedFrom("1Z5R89390357567127", "FedEx").flags()).containsExactly(Flag.NUMBER_OF_ANOTHER_CARRIER);
        assertThat(derivedFrom("1Z5R89390357567127", "UPS").flags()).isEmpty();
        assertThat(derivedFrom("1Z5R89390357567127", "17TRACK").flags()).isEmpty();
        assertThat(derivedFrom("LZ290346175CN", "USPS").flags())
                .as("known to both posts")
                .isEmpty();
    }

    @Test
    void judgesNoNumberByAnotherCarriersForm() {
        assertThat(derivedFrom("1234567892", "UPS").flags()).isEmpty();
    }

    @Test
    void keepsANamedCarrierWhenTheNumberIsSaidAgainWithoutIt() {
        var named = derivedFrom(NUMBER, "DHL");
        var unnamed = derivedFrom(NUMBER, null);

        assertThat(unnamed.after(named)).isEqualTo(named);
        assertThat(named.after(unnamed)).isEqualTo(named);
    }

    @Test
    void keepsANumberThatIsNotSaidAgain() {
        var number = derivedFrom(NUMBER, null);

        assertThat(Carriage.NONE.after(number)).isEqualTo(number);
        assertThat(derivedFrom("JJD000390000000002", null).after(number).trackingNumber())
                .isEqualTo("JJD000390000000002");
    }
}
