package jp.kizahashi.platform.retention;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of chosen days. */
@Repository
class RetentionStore {
    private final JdbcClient db;

    RetentionStore(JdbcClient db) {
        this.db = db;
    }

    /** Chosen days by rule. */
    Map<String, Integer> chosen() {
        Map<String, Integer> chosen = new HashMap<>();
        db.sql("select rule, days from platform_retention")
                .query((row, n) -> chosen.put(row.getString("rule"), row.getInt("days")))
                .list();
        return chosen;
    }

    void choose(long organisation, String rule, int days, long person, Instant at) {
        db.sql("""
                        insert into platform_retention (organisation_id, rule, days, person_id, at)
                        values (:organisation, :rule, :days, :person, :at)
                        on conflict (organisation_id, rule) do update set days = :days, person_id = :person, at = :at
                        """)
                .param("organisation", organisation)
                .param("rule", rule)
                .param("days", days)
                .param("person", person)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
