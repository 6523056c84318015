package jp.kizahashi.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/** Begins every transaction by telling PostgreSQL the tenant, for that transaction only (SET LOCAL). */
final class TenantTransactionManager extends JdbcTransactionManager {
    TenantTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        var tenant = Tenant.current();
        if (tenant.isEmpty()) return;
        try (var statement = connection.prepareStatement("select set_config('app.organisation', ?, true)")) {
            statement.setString(1, Long.toString(tenant.getAsLong()));
            statement.execute();
        }
    }
}
