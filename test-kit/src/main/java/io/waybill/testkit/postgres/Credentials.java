package io.waybill.testkit.postgres;

/** A role that may log in. */
public record Credentials(String user, String password) {

    @Override
    public String toString() {
        return user;
    }
}
