package io.waybill.local.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.waybill.local.AtomicFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;

/** The key pair by which services know our tokens. */
public final class TokenKeys {

    private static final Duration VALID = Duration.ofHours(12);
    private static final int BITS = 2048;

    private final RSAKey pair;
    private final Path publicKey;

    private TokenKeys(RSAKey pair, Path publicKey) {
        this.pair = pair;
        this.publicKey = publicKey;
    }

    public static TokenKeys in(Path folder) throws IOException {
        var privateKey = folder.resolve("token.jwk");
        var publicKey = folder.resolve("token.pub");
        try {
            if (!Files.exists(privateKey)) {
                AtomicFile.writeFirst(
                        privateKey, new RSAKeyGenerator(BITS).generate().toJSONString());
            }
            // Always from the private one that is there, so that the two are a pair whoever wrote it.
            var pair = RSAKey.parse(Files.readString(privateKey));
            AtomicFile.write(publicKey, pem(pair.toPublicKey()));
            return new TokenKeys(pair, publicKey);
        } catch (JOSEException | ParseException e) {
            throw new IOException("The key in " + privateKey + " cannot be read; delete it to have a new one", e);
        }
    }

    /** Where services read the public key. */
    public URI publicKey() {
        return publicKey.toUri();
    }

    public String token(String merchantId, List<String> scopes, Instant now) {
        var claims = new JWTClaimsSet.Builder()
                .issuer("waybill-local")
                .subject("waybill token")
                .claim("merchant", merchantId)
                .claim("scope", String.join(" ", scopes))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(VALID)))
                .build();
        var token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
        try {
            token.sign(new RSASSASigner(pair));
        } catch (JOSEException e) {
            throw new IllegalStateException("the token could not be signed", e);
        }
        return token.serialize();
    }

    private static String pem(Key key) {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return "-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----\n";
    }
}
