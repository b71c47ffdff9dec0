package io.waybill.normalizer.renormalising;

import io.waybill.carriers.RuleFile;
import io.waybill.kit.web.CurrentMerchant;
import io.waybill.normalizer.unmapped.PageLimit;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** For those who run the installation. */
@RestController
@RequestMapping("/v1/renormalisations")
class RenormalisationsController {

    private static final String ALL = "all";
    private static final String WANTED =
            "Say whose parcels are to be read anew: {\"carrier\": \"dhl\"}, or {\"carrier\": \"all\"}";
    private static final Pattern CARRIER = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

    private final RenormalisationViews views;
    private final KnownCarriers known;

    RenormalisationsController(RenormalisationViews views, KnownCarriers known) {
        this.views = views;
        this.known = known;
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

    private Set<String> carriers(@Nullable String carrier) {
        if (carrier == null) {
            throw bad(WANTED);
        }
        if (carrier.equals(ALL)) {
            return Set.of();
        }
        var carriers = CARRIER.matcher(carrier).matches() ? RuleFile.carriers(carrier + ".csv") : Set.<String>of();
        if (!known.knowsOneOf(carriers)) {
            throw bad("carrier is none that there are rules or parcels of. There are rules of "
                    + String.join(", ", known.withRules()) + "; all is for all");
        }
        return carriers;
    }

    /** Before the same of all services, which cannot know what is wanted here. */
    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, WANTED);
    }

    private static ResponseStatusException bad(String howToMend) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, howToMend);
    }

    record LastRuns(List<RenormalisationView> renormalisations) {}

    /** Newest first. Runs are kept for 90 days. */
    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_ops:read')")
    LastRuns last(@RequestParam(defaultValue = PageLimit.USUAL) String limit, @CurrentMerchant String merchantId) {
        var number =
                PageLimit.of(limit).orElseThrow(() -> bad("limit is how many runs are listed: " + PageLimit.WANTED));
        return new LastRuns(views.last(merchantId, number));
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('SCOPE_ops:read')")
    RenormalisationView progress(@PathVariable UUID id, @CurrentMerchant String merchantId) {
        return views.of(merchantId, id)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "No such run; its id was in what the request for it was answered"));
    }
}
