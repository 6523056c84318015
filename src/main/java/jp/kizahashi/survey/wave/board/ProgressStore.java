package jp.kizahashi.survey.wave.board;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import jp.kizahashi.platform.Messages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of how far bodies are: from receipts, doubts and returns, never from answers. */
@Repository
class ProgressStore {
    /** The newest receipt of a body. */
    record Receipt(int number, String via, String receipt, Instant at) {
        /** The way it came in, in words. */
        public String way() {
            return Messages.get("survey.submission.via." + via);
        }
    }

    private final JdbcClient db;

    ProgressStore(JdbcClient db) {
        this.db = db;
    }

    int asked(long wave) {
        return db.sql("select count(*) from survey_invitation where wave_id = :wave")
                .param("wave", wave)
                .query(Integer.class)
                .single();
    }

    /** How many bodies handed in, whether or not they still agree to be read. */
    int handedIn(long wave) {
        return db.sql("""
                        select count(*) from survey_invitation i
                        where i.wave_id = :wave
                          and exists (select 1 from survey_receipt r where r.invitation_id = i.id)
                        """).param("wave", wave).query(Integer.class).single();
    }

    /** The newest receipt by invitation. */
    Map<Long, Receipt> receipts(long wave) {
        Map<Long, Receipt> receipts = new HashMap<>();
        db.sql("""
                        select distinct on (r.invitation_id) r.invitation_id, r.number, r.via, r.receipt, r.at
                        from survey_receipt r join survey_invitation i on i.id = r.invitation_id
                        where i.wave_id = :wave order by r.invitation_id, r.number desc
                        """).param("wave", wave).query(row -> {
            receipts.put(
                    row.getLong("invitation_id"),
                    new Receipt(
                            row.getInt("number"),
                            row.getString("via"),
                            row.getString("receipt"),
                            row.getObject("at", OffsetDateTime.class).toInstant()));
        });
        return receipts;
    }

    /** How many cells are doubted whose last word is the host's, by invitation. */
    Map<Long, Integer> openQueries(long wave) {
        return counts("""
                        select invitation_id, count(*) as number from (
                            select distinct on (q.invitation_id, q.question) q.invitation_id, q.by_host
                            from survey_query q join survey_invitation i on i.id = q.invitation_id
                            where i.wave_id = :wave order by q.invitation_id, q.question, q.id desc) as last
                        where by_host group by invitation_id
                        """, wave);
    }

    /** The highest edition given back for correction, by invitation. */
    Map<Long, Integer> returnedEditions(long wave) {
        return counts("""
                        select r.invitation_id, max(r.number) as number
                        from survey_return r join survey_invitation i on i.id = r.invitation_id
                        where i.wave_id = :wave group by r.invitation_id
                        """, wave);
    }

    private Map<Long, Integer> counts(String sql, long wave) {
        Map<Long, Integer> counts = new HashMap<>();
        db.sql(sql).param("wave", wave).query(row -> {
            counts.put(row.getLong("invitation_id"), row.getInt("number"));
        });
        return counts;
    }
}
