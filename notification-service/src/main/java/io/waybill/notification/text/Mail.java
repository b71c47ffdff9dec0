package io.waybill.notification.text;

/**
 * A mail, written.
 *
 * @param brand as the buyer knows the seller
 * @param replyTo where answers go
 * @param language BCP 47
 */
public record Mail(String brand, String replyTo, String language, String subject, String text, String html) {

    /** Leaves out what was written to the buyer. */
    @Override
    public String toString() {
        return "Mail[brand=" + brand + ", language=" + language + "]";
    }
}
