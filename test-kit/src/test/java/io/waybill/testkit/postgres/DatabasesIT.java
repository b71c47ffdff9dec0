package io.waybill.testkit.postgres;

import static io.waybill.testkit.postgres.Sql.ask;
import static io.waybill.testkit.postgres.Sql.connect;
import static io.waybill.testkit.postgres.Sql.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.testkit.TestInfrastructure;
import org.junit.jupiter.api.Test;

class DatabasesIT {

    private static final Passwords PASSWORDS = new Passwords("of the owner", "it's \\the app's", "of the worker");

    private final Databases databases = new Databases(TestInfrastructure.postgres());

    @Test
    void laysDownADatabaseAsOftenAsAskedAndTakesTheLastPasswords() throws Exception {
        databases.create("asked_twice", Passwords.allOf("old"));

        var database = databases.create("asked_twice", PASSWORDS);

        try (var app = connect(database.jdbcUrl(), database.app())) {
            assertThat(ask(app, "select current_user")).isEqualTo("asked_twice_app");
        }
        assertThatThrownBy(() -> connect(database.jdbcUrl(), new Credentials("asked_twice_app", "old")))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void letsTheOwnerSayWhatTheOthersMay() throws Exception {
        var database = databases.create("granted", PASSWORDS);

        try (var owner = connect(database.jdbcUrl(), database.owner());
                var app = connect(database.jdbcUrl(), database.app());
                var worker = connect(database.jdbcUrl(), database.worker())) {
            run(owner, "create table parcel (number text)");
            run(owner, "grant select on parcel to granted_app");

            assertThat(ask(app, "select count(*) from parcel")).isEqualTo("0");
            assertThatThrownBy(() -> ask(worker, "select count(*) from parcel"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> run(app, "create table mine (number text)"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void givesNobodyMoreThanALogIn() throws Exception {
        var database = databases.create("plain", PASSWORDS);

        try (var owner = connect(database.jdbcUrl(), database.owner())) {
            assertThat(ask(owner, """
                    select count(*) filter (where not (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb))
                    from pg_roles where rolname like 'plain\\_%' and rolcanlogin""")).isEqualTo("3");
        }
    }

    @Test
    void keepsServicesOutOfEachOthersDatabases() {
        var orders = databases.create("mine", PASSWORDS);
        var poller = databases.create("theirs", PASSWORDS);

        assertThatThrownBy(() -> connect(poller.jdbcUrl(), orders.worker()))
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void refusesANameThatIsNotPlain() {
        assertThatThrownBy(() -> databases.create("orders; drop", PASSWORDS))
                .hasMessage("A database is called by up to 56 of a-z, 0-9 and _, not orders; drop");
    }
}
