package jp.kizahashi.platform.security;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of living sessions, which belong to no tenant. */
@Repository
class SessionStore {
    private final JdbcClient db;

    SessionStore(JdbcClient db) {
        this.db = db;
    }

    /** Ids of the accounts that have a living session with the attribute. */
    List<Long> accountsWith(String attribute, Instant now) {
        return db.sql("""
                        select distinct cast(s.principal_name as bigint) as account
                        from spring_session s
                        join spring_session_attributes a on a.session_primary_id = s.primary_id
                        where a.attribute_name = :attribute and s.expiry_time > :now and s.principal_name is not null
                        """)
                .param("attribute", attribute)
                .param("now", now.toEpochMilli())
                .query(Long.class)
                .list();
    }
}
