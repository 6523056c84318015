package jp.kizahashi.survey.tabulation.page;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.kizahashi.survey.tabulation.Grouping;
import jp.kizahashi.survey.wave.Wave;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of groupings. */
@Repository
class GroupingStore {
    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient db;

    GroupingStore(JdbcClient db) {
        this.db = db;
    }

    /** By code of question or trait. */
    Map<String, Grouping> of(long wave) {
        Map<String, Grouping> groupings = new HashMap<>();
        db.sql("select code, merged::text, cuts::text from survey_table_grouping where wave_id = :wave")
                .param("wave", wave)
                .query((row, n) -> groupings.put(
                        row.getString("code"),
                        new Grouping(
                                JSON.readValue(row.getString("merged"), new TypeReference<Map<String, String>>() {}),
                                JSON.readValue(row.getString("cuts"), new TypeReference<List<BigDecimal>>() {}))))
                .list();
        return groupings;
    }

    void keep(Wave wave, String code, Grouping grouping, long person, Instant at) {
        db.sql("""
                        insert into survey_table_grouping (organisation_id, wave_id, code, merged, cuts, person_id, at)
                        values (:organisation, :wave, :code, cast(:merged as jsonb), cast(:cuts as jsonb), :person, :at)
                        on conflict (wave_id, code) do update
                            set merged = excluded.merged, cuts = excluded.cuts, person_id = :person, at = :at
                        """)
                .param("organisation", wave.organisationId())
                .param("wave", wave.id())
                .param("code", code)
                .param("merged", JSON.writeValueAsString(grouping.merged()))
                .param("cuts", JSON.writeValueAsString(grouping.cuts()))
                .param("person", person)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
