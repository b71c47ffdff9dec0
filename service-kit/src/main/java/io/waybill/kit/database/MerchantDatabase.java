package io.waybill.kit.database;

import java.util.Objects;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The database as one merchant may see it. Row-level security reads the merchant from the setting
 * {@code waybill.merchant}, which lasts as long as the transaction and never stays on a pooled connection.
 */
public final class MerchantDatabase {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    MerchantDatabase(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    /** Runs the work in a transaction that sees this merchant's rows and no others. */
    public <T> T as(String merchantId, Function<JdbcClient, T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            jdbc.sql("select set_config('waybill.merchant', ?, true)")
                    .param(merchantId)
                    .query(String.class)
                    .single();
            return work.apply(jdbc);
        }));
    }
}
