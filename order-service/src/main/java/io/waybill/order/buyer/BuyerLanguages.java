package io.waybill.order.buyer;

import io.waybill.kit.database.MerchantDatabase;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** The only thing about buyers that pages need to know. */
@Repository
public class BuyerLanguages {

    private final MerchantDatabase database;

    BuyerLanguages(MerchantDatabase database) {
        this.database = database;
    }

    /** BCP 47, as the platform gave it. */
    public Optional<String> of(String merchantId, UUID buyerId) {
        return database.as(
                merchantId,
                jdbc -> jdbc.sql("select language from buyer where id = ? and language is not null")
                        .param(buyerId)
                        .query(String.class)
                        .optional());
    }
}
