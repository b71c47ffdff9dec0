package io.waybill.order.shipment;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a report may find its parcel by: the order or the number. */
record RegistrationKey(Kind kind, String merchantId, String value) {

    /** In the order of being locked. */
    enum Kind {
        ORDER,
        NUMBER;

        String columnValue() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Stream<RegistrationKey> of(ParcelReport report) {
        return Stream.concat(
                Stream.of(new RegistrationKey(Kind.ORDER, report.merchantId(), report.orderId())),
                number(report.merchantId(), report.carriage().trackingNumber()));
    }

    static Stream<RegistrationKey> of(Parcel parcel) {
        return Stream.concat(
                parcel.reports().stream()
                        .map(report -> new RegistrationKey(Kind.ORDER, parcel.merchantId(), report.orderId())),
                number(parcel.merchantId(), parcel.trackingNumber()));
    }

    private static Stream<RegistrationKey> number(String merchantId, @Nullable String number) {
        return Stream.ofNullable(number).map(value -> new RegistrationKey(Kind.NUMBER, merchantId, value));
    }
}
