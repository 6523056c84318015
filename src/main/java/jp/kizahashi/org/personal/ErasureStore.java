package jp.kizahashi.org.personal;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of erasure in the register of people. */
@Repository
class ErasureStore {
    private final JdbcClient db;

    ErasureStore(JdbcClient db) {
        this.db = db;
    }

    /** Leaves the id; the number becomes one that no list of staff can hold. */
    void erase(long person, Instant at) {
        db.sql("""
                        update org_person set name = '', kana = '', staff_number = 'erased-' || id, erased_at = :at
                        where id = :person
                        """)
                .param("person", person)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
