package io.waybill.kit.link;

import static io.waybill.kit.link.Link.Kind.CLAIM;
import static io.waybill.kit.link.Link.Kind.PARCEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LinkSealTest {

    private static final Link LINK = Link.toParcel(UUID.randomUUID(), UUID.randomUUID(), 3);

    private final LinkSeal seal = new LinkSeal(key(1));

    private static byte[] key(int first) {
        var key = new byte[LinkSeal.KEY_BYTES];
        key[0] = (byte) first;
        return key;
    }

    @Test
    void opensWhatItSealed() {
        assertThat(seal.open(PARCEL, seal.seal(LINK))).hasValue(LINK);
    }

    @Test
    void writesTokensThatFitIntoAnAddress() {
        assertThat(seal.seal(LINK)).matches("[A-Za-z0-9_-]{71}");
    }

    /** Base64 leaves bits to spare in the last character: another one must not open the page too. */
    @Test
    void opensNoTokenOfWhichOneCharacterDiffers() {
        var token = seal.seal(LINK);

        for (var i = 0; i < token.length(); i++) {
            for (var other : "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=".split("")) {
                var changed = token.substring(0, i) + other + token.substring(i + 1);
                if (!changed.equals(token)) {
                    assertThat(seal.open(PARCEL, changed)).as(changed).isEmpty();
                }
            }
        }
    }

    @Test
    void opensNothingUnderAnotherKey() {
        assertThat(new LinkSeal(key(2)).open(PARCEL, seal.seal(LINK))).isEmpty();
    }

    @Test
    void opensNothingAsAnotherKind() {
        var claim = Link.toClaim(UUID.randomUUID(), UUID.randomUUID(), 1);

        assertThat(seal.open(CLAIM, seal.seal(claim))).hasValue(claim);
        assertThat(seal.open(PARCEL, seal.seal(claim))).isEmpty();
        assertThat(seal.open(CLAIM, seal.seal(LINK))).isEmpty();
    }

    @Test
    void opensNoRubbish() {
        assertThat(seal.open(PARCEL, "")).isEmpty();
        assertThat(seal.open(PARCEL, "not base64!")).isEmpty();
        assertThat(seal.open(PARCEL, "AAAA")).isEmpty();
        assertThat(seal.open(PARCEL, seal.seal(LINK) + "=")).isEmpty();
    }

    @Test
    void wantsALongKey() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LinkSeal(new byte[31]));
    }

    @Test
    void saysHowToMakeAKeyWhereItIsMissingOrShort() {
        var shortKey = Base64.getEncoder().encodeToString(new byte[31]);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(""))
                .withMessageContaining("WAYBILL_LINK_KEY is missing")
                .withMessageContaining("openssl rand -base64 32");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(shortKey))
                .withMessageContaining("WAYBILL_LINK_KEY is shorter than 32 bytes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings("no base64"))
                .withMessageContaining("WAYBILL_LINK_KEY is not base64");
    }

    private static LinkSettings settings(String key) {
        return new LinkSettings(
                java.net.URI.create("http://localhost:8080"), java.net.URI.create("http://localhost:8084"), key);
    }

    @Test
    void keepsTheKeyToItself() {
        var key = Base64.getEncoder().encodeToString(key(7));

        assertThat(settings(key).toString()).doesNotContain(key);
    }
}
