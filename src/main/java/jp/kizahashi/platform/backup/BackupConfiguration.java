package jp.kizahashi.platform.backup;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import jp.kizahashi.platform.backup.Backups.Kind;
import jp.kizahashi.platform.database.DatabaseServer;
import jp.kizahashi.platform.database.Home;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** When backups are made: every night, when an administrator asks, and before migrations change a database. */
@Configuration(proxyBeanMethods = false)
class BackupConfiguration {
    static final String BY_HAND = "backup-by-hand";

    @Bean
    Backups backups(DatabaseServer server, Home home, InstantSource clock, Environment settings) {
        int kept = settings.getProperty("kizahashi.backups-kept", Integer.class, 14);
        return new Backups(server.ownerDataSource(), home, clock, kept);
    }

    /** An older product refuses a newer database; a newer one saves the older database before it changes anything. */
    @Bean
    FlywayMigrationStrategy backupBeforeMigrating(Backups backups) {
        return flyway -> {
            if (Schema.isAhead(flyway))
                throw new IllegalStateException("Kizahashi does not start: the database was made by a newer version"
                        + " (データベースは、新しい版で作られています。新しい版で起動してください。)");
            if (hasData(flyway) && flyway.info().pending().length > 0) backups.make(Kind.BEFORE_UPGRADE);
            flyway.migrate();
        };
    }

    private static boolean hasData(Flyway flyway) {
        return flyway.info().current() != null;
    }

    @Bean
    RecurringTask<Void> nightlyBackup(Backups backups, Environment settings) {
        LocalTime at = LocalTime.parse(settings.getProperty("kizahashi.backup-time", "02:00"));
        return Tasks.recurring("backup-nightly", Schedules.daily(ZoneId.of("Asia/Tokyo"), at))
                .execute((instance, context) -> backups.make(Kind.NIGHTLY));
    }

    @Bean
    OneTimeTask<Void> backupByHand(Backups backups) {
        return Tasks.oneTime(BY_HAND).execute((instance, context) -> backups.make(Kind.BY_HAND));
    }
}
