package io.waybill.local.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import io.waybill.local.Together;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenKeysTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void signsWhatServicesCanCheckWithThePublicKey() throws Exception {
        var token = SignedJWT.parse(TokenKeys.in(folder).token("demo", List.of("orders:write", "shipments:read"), NOW));
        assertThat(token.verify(new RSASSAVerifier(publicKey()))).isTrue();
    }

    @Test
    void saysWhoseTokenItIsWhatItAllowsAndUntilWhen() throws Exception {
        var claims = SignedJWT.parse(TokenKeys.in(folder).token("demo", List.of("orders:write", "shipments:read"), NOW))
                .getJWTClaimsSet();
        assertThat(claims.getStringClaim("merchant")).isEqualTo("demo");
        assertThat(claims.getStringClaim("scope")).isEqualTo("orders:write shipments:read");
        assertThat(claims.getExpirationTime()).isEqualTo(Date.from(NOW.plusSeconds(12 * 3_600)));
    }

    @Test
    void keepsItsKeysForTheNextRun() throws Exception {
        TokenKeys.in(folder);
        var before = publicKey();
        var token = SignedJWT.parse(TokenKeys.in(folder).token("demo", List.of(), NOW));
        assertThat(token.verify(new RSASSAVerifier(before))).isTrue();
    }

    @Test
    void isOnePairForAllWhoAskFirstAtOnce() throws Exception {
        var tokens = new ConcurrentLinkedQueue<String>();
        Together.all(Collections.nCopies(
                8, () -> tokens.add(TokenKeys.in(folder).token("demo", List.of(), NOW))));
        for (var token : tokens) {
            assertThat(SignedJWT.parse(token).verify(new RSASSAVerifier(publicKey())))
                    .isTrue();
        }
        assertThat(folder).isDirectoryNotContaining("glob:**.next");
    }

    private RSAPublicKey publicKey() throws IOException, GeneralSecurityException {
        var pem = Files.readString(Path.of(TokenKeys.in(folder).publicKey()));
        var encoded = Base64.getMimeDecoder().decode(pem.replaceAll("-----.*-----", ""));
        return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded));
    }
}
