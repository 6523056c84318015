package jp.kizahashi.platform.status;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the state of the installation. */
@Repository
class StatusStore {
    private final JdbcClient db;

    StatusStore(JdbcClient db) {
        this.db = db;
    }

    /**
     * The server as it sees itself.
     *
     * @param bytes size of the database
     */
    record Server(String version, long bytes, Instant now) {}

    Server server() {
        return db.sql("""
                        select current_setting('server_version') as version, pg_database_size(current_database()) as bytes,
                               clock_timestamp() as now
                        """)
                .query((row, n) -> new Server(
                        row.getString("version"),
                        row.getLong("bytes"),
                        row.getObject("now", OffsetDateTime.class).toInstant()))
                .single();
    }

    /** Names of tasks whose last run failed, or that should have begun before then and did not. */
    List<String> tasksInTrouble(Instant then) {
        return db.sql("""
                        select distinct task_name from scheduled_tasks
                        where consecutive_failures > 0 or (not picked and execution_time < :then) order by task_name
                        """)
                .param("then", then.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list();
    }

    /** The tenant's mails that failed for good. */
    int failedMails() {
        return db.sql("select count(*) from platform_mail where state = 'FAILED'")
                .query(Integer.class)
                .single();
    }

    /** The tenant's mails that have waited since before then. */
    int mailsWaitingSince(Instant then) {
        return db.sql("select count(*) from platform_mail where state = 'WAITING' and queued_at < :then")
                .param("then", then.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }
}
