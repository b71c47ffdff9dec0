package io.waybill.normalizer.renormalising;

import io.waybill.carriers.RuleFile;
import io.waybill.kit.web.CurrentMerchant;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** For those who run the installation. */
@RestController
@RequestMapping("/v1/renormalisations")
class RenormalisationsController {

    private static final String ALL = "all";
    private static final Pattern CARRIER = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

    private final RenormalisationViews views;

    RenormalisationsController(RenormalisationViews views) {
        this.views = views;
    }

    /** @param carrier an id such as {@code dhl}, or {@code all} */
    record Wanted(@Nullable String carrier) {}

    @PostMapping
    @PreAuthorize("hasAuthority('SCOPE_ops:write')")
    ResponseEntity<RenormalisationView> ask(
            @RequestBody(required = false) @Nullable Wanted wanted, @CurrentMerchant String merchantId) {
        var view = views.ask(merchantId, carriers(wanted == null ? null : wanted.carrier()));
        return ResponseEntity.accepted()
                .location(URI.create("/v1/renormalisations/" + view.id()))
                .body(view);
    }

    private static Set<String> carriers(@Nullable String carrier) {
        if (carrier == null || !CARRIER.matcher(carrier).matches()) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST,
                    "Say whose parcels are to be read anew: {\"carrier\": \"dhl\"}, or {\"carrier\": \"all\"}");
        }
        return carrier.equals(ALL) ? Set.of() : RuleFile.carriers(carrier + ".csv");
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('SCOPE_ops:read')")
    RenormalisationView progress(@PathVariable UUID id, @CurrentMerchant String merchantId) {
        return views.of(merchantId, id)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "No such run; its id was in what the request for it was answered"));
    }
}
