package io.waybill.order.link;

import java.net.URI;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gives links out and reads them. */
@Component
public class Links {

    private final LinkSeal seal;
    private final String base;

    Links(LinkSettings settings) {
        this.seal = new LinkSeal(settings.key());
        this.base = settings.publicUrl() + "/t/";
    }

    public URI page(Link link) {
        return URI.create(base + seal.seal(link));
    }

    /** Empty for a token that is not ours. Whether the link still holds is for the parcel to say. */
    public Optional<Link> read(String token) {
        return seal.open(token);
    }
}
