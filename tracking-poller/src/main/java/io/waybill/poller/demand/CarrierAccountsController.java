package io.waybill.poller.demand;

import io.waybill.kit.web.CurrentMerchant;
import io.waybill.poller.account.Accounts;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CarrierAccountsController {

    private static final String OPERATOR = "SCOPE_ops:read";

    private final Accounts accounts;
    private final CurrentShares shares;

    CarrierAccountsController(Accounts accounts, CurrentShares shares) {
        this.accounts = accounts;
        this.shares = shares;
    }

    /** A merchant sees what is its own; what all want together is for operators. */
    @GetMapping("/v1/carrier-accounts")
    @PreAuthorize("hasAnyAuthority('SCOPE_shipments:read', 'SCOPE_ops:read')")
    List<CarrierAccountView> accounts(@CurrentMerchant String merchantId, Authentication asker) {
        var operator = asker.getAuthorities().stream().anyMatch(scope -> OPERATOR.equals(scope.getAuthority()));
        return accounts.all().stream()
                .flatMap(
                        account -> shares
                                .of(account.key())
                                .map(known -> CarrierAccountView.of(account, known, merchantId, operator))
                                .stream())
                .toList();
    }
}
