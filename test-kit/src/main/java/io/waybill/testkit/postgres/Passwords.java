package io.waybill.testkit.postgres;

/** The passwords of a service's three roles. */
public record Passwords(String owner, String app, String worker) {

    public static Passwords allOf(String password) {
        return new Passwords(password, password, password);
    }

    @Override
    public String toString() {
        return "(three passwords)";
    }
}
