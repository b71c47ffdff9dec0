package io.waybill.carriers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CarrierNamesTest {

    @Test
    void showsACarrierByItsName() {
        assertThat(CarrierNames.shown("china-post")).isEqualTo("China Post");
        assertThat(CarrierNames.shown("pigeon")).isEqualTo("pigeon");
    }

    @Test
    void knowsACarrierByAnyOfItsNames() {
        assertThat(CarrierNames.idOf("Deutsche Post AG")).contains("deutsche-post");
        assertThat(CarrierNames.idOf("Pigeon")).isEmpty();
    }
}
