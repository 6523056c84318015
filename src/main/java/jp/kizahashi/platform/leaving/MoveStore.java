package jp.kizahashi.platform.leaving;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.OptionalLong;
import jp.kizahashi.platform.leaving.Moves.Move;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of arrivals. */
@Repository
class MoveStore {
    private final JdbcClient db;

    MoveStore(JdbcClient db) {
        this.db = db;
    }

    List<Move> all() {
        return db.sql("""
                        select at, exported_at, distance, rows, files, elsewhere, record_file_id
                        from platform_move order by id desc
                        """)
                .query((row, n) -> new Move(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getObject("exported_at", OffsetDateTime.class).toInstant(),
                        row.getLong("distance"),
                        row.getLong("rows"),
                        row.getLong("files"),
                        row.getLong("elsewhere"),
                        recordFile(row.getLong("record_file_id"))))
                .list();
    }

    private static OptionalLong recordFile(long id) {
        return id == 0 ? OptionalLong.empty() : OptionalLong.of(id);
    }
}
