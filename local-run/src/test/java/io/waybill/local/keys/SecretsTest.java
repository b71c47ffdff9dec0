package io.waybill.local.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    private Path folder;

    @Test
    void keepsASecretForTheNextRun() throws IOException {
        var password = Secrets.in(folder).password("orders.APP");
        assertThat(Secrets.in(folder).password("orders.APP"))
                .isEqualTo(password)
                .matches("[A-Za-z0-9]{32}");
    }

    @Test
    void makesADifferentOneForEachName() throws IOException {
        var secrets = Secrets.in(folder);
        assertThat(secrets.password("orders.APP")).isNotEqualTo(secrets.password("orders.OWNER"));
        assertThat(Secrets.in(folder).password("orders.APP")).isEqualTo(secrets.password("orders.APP"));
    }

    @Test
    void makesKeysOf32Bytes() throws IOException {
        var secrets = Secrets.in(folder);
        assertThat(Base64.getDecoder().decode(secrets.key("links"))).hasSize(32);
        assertThat(Secrets.in(folder).key("links")).isEqualTo(secrets.key("links"));
    }

    @Test
    void isForItsOwnerAlone() throws IOException {
        Secrets.in(folder).password("orders.APP");
        TokenKeys.in(folder);
        for (var file : new String[] {"secrets.properties", "token.jwk"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file))))
                    .isEqualTo("rw-------");
        }
    }
}
