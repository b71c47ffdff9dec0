package io.waybill.kit.link;

import java.net.URI;
import java.util.Optional;

/** Gives links out and reads them. */
public class Links {

    private final LinkSeal seal;
    private final LinkSettings settings;

    Links(LinkSettings settings) {
        this.seal = new LinkSeal(settings.key());
        this.settings = settings;
    }

    public URI page(Link link) {
        return URI.create(base(link.kind()) + seal.seal(link));
    }

    private String base(Link.Kind kind) {
        return switch (kind) {
            case PARCEL -> settings.publicUrl() + "/t/";
            case CLAIM -> settings.claimsUrl() + "/c/";
        };
    }

    /** Empty for a token that is not ours, or of another kind. Whether the link still holds is for its subject to say. */
    public Optional<Link> read(Link.Kind kind, String token) {
        return seal.open(kind, token);
    }
}
