package io.waybill.normalizer.unmapped;

import io.waybill.kit.web.CurrentMerchant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** For those who run the installation. */
@RestController
class UnmappedController {

    private final UnmappedViews views;

    UnmappedController(UnmappedViews views) {
        this.views = views;
    }

    @GetMapping("/v1/unmapped-scans")
    @PreAuthorize("hasAuthority('SCOPE_ops:read')")
    UnmappedView unmapped(
            @RequestParam(required = false) @Nullable String carrier,
            @RequestParam(defaultValue = PageLimit.USUAL) String limit,
            @RequestParam(required = false) @Nullable String after,
            @CurrentMerchant String merchantId) {
        var number = PageLimit.of(limit).orElseThrow(bad("limit is how many lines a page has: " + PageLimit.WANTED));
        var page = UnmappedPage.of(carrier, number, after)
                .orElseThrow(bad("after is what the page before gave as next; leave it out for the first page"));
        return views.of(merchantId, page);
    }

    private static Supplier<ResponseStatusException> bad(String howToMend) {
        return () -> new ResponseStatusException(HttpStatus.BAD_REQUEST, howToMend);
    }
}
