package io.waybill.carriers;

import io.waybill.carriers.dhl.Dhl;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** All carriers. A new one is one line here. */
public final class Carriers {

    public static final List<Carrier> ALL = List.of(new Dhl());

    private Carriers() {}

    /** @param id compared without case, {@code -} and {@code _} */
    public static Optional<Carrier> byId(String id) {
        return ALL.stream()
                .filter(carrier -> plain(carrier.id()).equals(plain(id)))
                .findFirst();
    }

    static String plain(String id) {
        return id.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
    }
}
