package io.waybill.local;

/** What cannot be done, why, and how to mend it: the whole message to whoever typed the command. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean ofInput;

    private Refusal(String message, boolean ofInput) {
        super(message);
        this.ofInput = ofInput;
    }

    public static Refusal because(String message, Object... details) {
        return new Refusal(message.formatted(details), false);
    }

    /** Trying again is no use: what was given has to change. */
    public static Refusal ofInput(String message, Object... details) {
        return new Refusal(message.formatted(details), true);
    }

    int exitCode() {
        return ofInput ? 2 : 1;
    }
}
