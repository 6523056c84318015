package jp.kizahashi.survey.wave.respondent;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of 回答団体一覧 as an asked body may see it. */
@Repository
class RespondentStore {
    /** One body that answered, with how many were asked in its prefecture and altogether. */
    record Line(Respondents.Body body, int askedInPrefecture, int asked) {}

    private final JdbcClient db;

    RespondentStore(JdbcClient db) {
        this.db = db;
    }

    /** By 団体コード; empty when the wave names nobody to this body. */
    List<Line> of(long invitation) {
        return db.sql("""
                        select code, name, prefecture, band, asked_in_prefecture, asked from survey_respondents(:invitation)
                        """)
                .param("invitation", invitation)
                .query((row, n) -> new Line(
                        new Respondents.Body(
                                row.getString("code"),
                                row.getString("name"),
                                row.getString("prefecture"),
                                row.getString("band")),
                        row.getInt("asked_in_prefecture"),
                        row.getInt("asked")))
                .list();
    }
}
