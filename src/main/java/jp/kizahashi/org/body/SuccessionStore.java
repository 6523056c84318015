package jp.kizahashi.org.body;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import jp.kizahashi.org.body.Succession.Successor;
import jp.kizahashi.org.body.SuccessionTable.Entered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of entered successions. */
@Repository
class SuccessionStore {
    private final JdbcClient db;

    SuccessionStore(JdbcClient db) {
        this.db = db;
    }

    /** The tenant's own, withdrawn ones too, by day, newest first. */
    List<Entered> all() {
        return db.sql("""
                        select id, ended_on, kind, code, name, successor_code, successor_name, source, entered_at,
                               withdrawn_at, withdrawal_reason
                        from org_succession order by ended_on desc, id desc
                        """).query((row, n) -> entered(row)).list();
    }

    /** The lines in force of an organisation, whoever asks. */
    List<Succession> of(long organisation) {
        return db.sql("""
                        select ended_on, kind, code, name, successor_code, successor_name
                        from org_successions_of(:organisation)
                        """)
                .param("organisation", organisation)
                .query((row, n) -> succession(row))
                .list();
    }

    long add(long organisation, Succession line, Successor successor, String source, Instant at) {
        return db.sql("""
                        insert into org_succession (organisation_id, ended_on, kind, code, name, successor_code, successor_name,
                            source, entered_at)
                        values (:organisation, :day, :kind, :code, :name, :successor, :successorName, :source, :at)
                        returning id
                        """)
                .param("organisation", organisation)
                .param("day", line.endedOn())
                .param("kind", line.kind().name())
                .param("code", line.code().text())
                .param("name", line.name())
                .param("successor", successor.code().text())
                .param("successorName", successor.name())
                .param("source", source)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Withdraws a line in force; whether there was one. */
    boolean withdraw(long id, String reason, Instant at) {
        return db.sql("""
                                update org_succession set withdrawn_at = :at, withdrawal_reason = :reason
                                where id = :id and withdrawn_at is null
                                """)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("reason", reason)
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Entered entered(ResultSet row) throws SQLException {
        OffsetDateTime withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new Entered(
                row.getLong("id"),
                succession(row),
                row.getString("source"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                withdrawn == null ? null : withdrawn.toInstant(),
                row.getString("withdrawal_reason"));
    }

    private static Succession succession(ResultSet row) throws SQLException {
        return new Succession(
                row.getObject("ended_on", LocalDate.class),
                new MunicipalityCode(row.getString("code")),
                row.getString("name"),
                SuccessionKind.valueOf(row.getString("kind")),
                List.of(new Successor(
                        new MunicipalityCode(row.getString("successor_code")), row.getString("successor_name"))));
    }
}
