package jp.kizahashi.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two doors into one database: the owner's for migrations, the application's for everything else. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    @Bean
    Home home(Environment settings) {
        return Home.of(
                settings.getProperty("kizahashi.home"),
                settings.getProperty("kizahashi.shared-folder"),
                settings.getProperty("kizahashi.mode", "demonstration"));
    }

    @Bean
    DatabaseServer databaseServer(Environment settings, Home home) {
        return DatabaseServer.of(settings, home);
    }

    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource ownerDataSource(DatabaseServer server) {
        return server.ownerDataSource();
    }

    @Bean
    HikariDataSource dataSource(DatabaseServer server, Environment settings) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("kizahashi");
        pool.setJdbcUrl(server.url());
        pool.setUsername(server.app().role());
        pool.setPassword(server.app().password());
        pool.setMaximumPoolSize(settings.getProperty("kizahashi.db-connections", Integer.class, 20));
        pool.setMinimumIdle(4);
        pool.setConnectionTimeout(20_000);
        pool.addDataSourceProperty("ApplicationName", "kizahashi");
        return new HikariDataSource(pool);
    }

    @Bean
    TenantTransactionManager transactionManager(DataSource dataSource) {
        return new TenantTransactionManager(dataSource);
    }

    @Bean
    TransactionTemplate transactionTemplate(PlatformTransactionManager manager) {
        return new TransactionTemplate(manager);
    }
}
