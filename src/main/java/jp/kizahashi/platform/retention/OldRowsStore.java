package jp.kizahashi.platform.retention;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows that are over their time: counted and removed by the same words, so that the preview tells what the night takes.
 *
 * @param old what follows {@code from}: a table of the caller's module and a condition with {@code :before}
 */
public record OldRowsStore(JdbcClient db, String old) {
    public long count(Instant before) {
        return db.sql("select count(*) from " + old)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    public long remove(Instant before) {
        return db.sql("delete from " + old)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
