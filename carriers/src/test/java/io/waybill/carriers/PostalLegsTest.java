package io.waybill.carriers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PostalLegsTest {

    @Test
    void followsANumberAtThePostThatIssuedItAndAtTheOneThatDelivers() {
        assertThat(PostalLegs.of("RB123456785CN", "US")).containsExactly("china-post", "usps");
        assertThat(PostalLegs.of("RB123456785CN", "CN")).containsExactly("china-post");
        assertThat(PostalLegs.of("RB123456785CN", null)).containsExactly("china-post");
    }

    @Test
    void takesNoOtherNumberForOneOfAPost() {
        assertThat(PostalLegs.of("RB123456784CN", "US")).as("check digit").isEmpty();
        assertThat(PostalLegs.of("1Z999AA10123456784", "US")).isEmpty();
        assertThat(PostalLegs.of("RB12345678CN", "US")).isEmpty();
        assertThat(PostalLegs.of("RB123456785XX", "US")).as("no country").isEmpty();
    }

    @Test
    void knowsWhichPostMayNotKnowTheNumberForLong() {
        assertThat(PostalLegs.comesLater("usps", "RB123456785CN")).isTrue();
        assertThat(PostalLegs.comesLater("china-post", "RB123456785CN")).isFalse();
        assertThat(PostalLegs.comesLater("usps", "9400111899223197428490")).isFalse();
    }
}
