package jp.kizahashi.survey.design.own.bank;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which waves asked which questionnaire. */
@Repository
class BankStore {
    private final JdbcClient db;

    BankStore(JdbcClient db) {
        this.db = db;
    }

    /** The waves that the organisation opened, newest first, by the id of the questionnaire they asked. */
    Map<String, List<Asked>> asked(long organisation) {
        Map<String, List<Asked>> asked = new LinkedHashMap<>();
        db.sql("""
                        select title, as_of, opened_at, questionnaire ->> 'id' as asked from survey_wave
                        where organisation_id = :organisation and opened_at is not null
                        union all
                        select title, (opened_at at time zone 'Asia/Tokyo')::date, opened_at, questionnaire ->> 'id'
                        from survey_person_wave
                        where organisation_id = :organisation and opened_at is not null
                        order by opened_at desc
                        """).param("organisation", organisation).query(row -> {
            asked.computeIfAbsent(row.getString("asked"), id -> new java.util.ArrayList<>())
                    .add(new Asked(row.getString("title"), row.getObject("as_of", LocalDate.class)));
        });
        return asked;
    }
}
