package io.waybill.notification.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.waybill.notification.NotificationIT;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class ContactsIT extends NotificationIT {

    @Autowired
    JdbcTemplate template;

    /** An erased buyer has no address: refused by the table, and the refusal is what a log would show. */
    @Test
    void neverNamesABuyerInAnError() {
        var refusal = catchThrowable(() -> template.batchUpdate(
                "insert into contact (buyer_id, email, erased) values (?, ?, true)",
                List.of(
                        new Object[] {UUID.randomUUID(), "anna@mail.example"},
                        new Object[] {UUID.randomUUID(), "ben@mail.example"})));
        var shown = new StringWriter();
        refusal.printStackTrace(new PrintWriter(shown));

        assertThat(shown.toString()).contains("check").doesNotContain("@mail.example");
    }

    @Test
    void keepsAContactWithASignThatTheDatabaseDoesNot() {
        scene.contact("en", scene.email.replace("@", "\0@"), "");
        scene.profile();
        scene.ship();

        awaitRows(scene, "shipped 1 email sent");
    }
}
