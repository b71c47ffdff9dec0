package io.waybill.local.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import io.waybill.local.MachineClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.converter.RsaKeyConverters;

class DeploySecretsTest {

    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    @Test
    void makesEverySecretThatComposeDemandsForTheOwnerOnly() throws Exception {
        assertThat(run("secrets.sh", folder.toString())).isZero();

        assertThat(Files.getPosixFilePermissions(env())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        var compose = Files.readString(REPOSITORY.resolve("docker-compose.yml"));
        var demanded = Pattern.compile("\\$\\{([A-Z_]+):\\?")
                .matcher(compose)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(secrets().stringPropertyNames()).containsAll(demanded);
        assertThat(secrets().values()).doesNotHaveDuplicates().allMatch(value -> ((String) value).length() >= 32);
        assertThat(Base64.getDecoder().decode(secrets().getProperty("WAYBILL_LINK_KEY")))
                .hasSize(32);
    }

    @Test
    void neverOverwrites() throws Exception {
        Files.writeString(env(), "precious");

        assertThat(run("secrets.sh", folder.toString())).isNotZero();
        assertThat(env()).hasContent("precious");
    }

    @Test
    void signsTokensThatServicesKnowByThePublicKey() throws Exception {
        run("secrets.sh", folder.toString());
        assertThat(run("token.sh", "atelier", "shipments:read")).isZero();

        var token = SignedJWT.parse(Files.readString(said()).strip());
        var pem = Base64.getDecoder()
                .decode(secrets().getProperty("WAYBILL_TOKEN_KEY").replace("base64:", ""));
        var key = RsaKeyConverters.x509().convert(new ByteArrayInputStream(pem));
        assertThat(token.verify(new RSASSAVerifier(key))).isTrue();
        var claims = token.getJWTClaimsSet();
        assertThat(claims.getStringClaim("merchant")).isEqualTo("atelier");
        assertThat(claims.getStringClaim("scope")).isEqualTo("shipments:read");
        assertThat(claims.getExpirationTime().toInstant())
                .isAfter(MachineClock.time().instant());
    }

    private int run(String script, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(REPOSITORY.resolve("deploy").resolve(script).toString());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command)
                .redirectOutput(said().toFile())
                .redirectError(folder.resolve("errors").toFile());
        builder.environment().put("WAYBILL_ENV", env().toString());
        return builder.start().waitFor();
    }

    private Path env() {
        return folder.resolve(".env");
    }

    private Path said() {
        return folder.resolve("said");
    }

    private Properties secrets() throws IOException {
        var secrets = new Properties();
        try (var lines = Files.newBufferedReader(env())) {
            secrets.load(lines);
        }
        return secrets;
    }
}
