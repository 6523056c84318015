package jp.kizahashi.survey.column;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kizahashi.platform.database.Tenant;
import jp.kizahashi.survey.column.AnsweredWave.Kind;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Questionnaire;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of column projections. */
@Repository
class ColumnStore {
    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient db;

    ColumnStore(JdbcClient db) {
        this.db = db;
    }

    /** One building of a wave's projection at a time: the lock lasts until the transaction ends. */
    void lock(Kind kind, long wave) {
        db.sql("select pg_advisory_xact_lock(hashtext('survey_projection' || :kind), cast(:wave as int))")
                .param("kind", kind.name())
                .param("wave", wave)
                .query((row, n) -> 0)
                .list();
    }

    Optional<Projection> find(Kind kind, long wave) {
        return db.sql("""
                        select id, questionnaire::text, facts::text, telling::text, k, asked, respondents, digest
                        from survey_projection where kind = :kind and wave_id = :wave
                        """)
                .param("kind", kind.name())
                .param("wave", wave)
                .query((row, n) -> new Projection(
                        row.getLong("id"),
                        JSON.readValue(row.getString("questionnaire"), Questionnaire.class),
                        JSON.readValue(row.getString("facts"), new TypeReference<List<Question>>() {}),
                        JSON.readValue(row.getString("telling"), new TypeReference<List<String>>() {}),
                        row.getInt("k"),
                        row.getInt("asked"),
                        row.getInt("respondents"),
                        row.getString("digest")))
                .optional();
    }

    void remove(Kind kind, long wave) {
        db.sql("delete from survey_projection where kind = :kind and wave_id = :wave")
                .param("kind", kind.name())
                .param("wave", wave)
                .update();
    }

    /** Begins a projection; its respondents are told by {@link #finish}. */
    long add(AnsweredWave wave, Instant at) {
        return db.sql("""
                        insert into survey_projection (organisation_id, kind, wave_id, questionnaire, facts, telling, k, asked,
                            respondents, digest, built_at)
                        values (:organisation, :kind, :wave, cast(:questionnaire as jsonb), cast(:facts as jsonb),
                            cast(:telling as jsonb), :k, :asked, 0, :digest, :at)
                        returning id
                        """)
                .param("organisation", Tenant.current().orElseThrow())
                .param("kind", wave.kind().name())
                .param("wave", wave.id())
                .param("questionnaire", JSON.writeValueAsString(wave.questionnaire()))
                .param("facts", JSON.writeValueAsString(wave.facts()))
                .param("telling", JSON.writeValueAsString(wave.telling()))
                .param("k", wave.k())
                .param("asked", wave.asked())
                .param("digest", wave.digest())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void finish(long id, int respondents) {
        db.sql("update survey_projection set respondents = :respondents where id = :id")
                .param("respondents", respondents)
                .param("id", id)
                .update();
    }

    void addBlock(long id, int block, Map<String, byte[]> columns) {
        db.sql("""
                        insert into survey_column (organisation_id, projection_id, code, block, content)
                        select :organisation, :id, c.code, :block, c.content
                        from unnest(cast(:codes as text[]), cast(:contents as bytea[])) as c (code, content)
                        """)
                .param("organisation", Tenant.current().orElseThrow())
                .param("id", id)
                .param("block", block)
                .param("codes", columns.keySet().toArray(String[]::new))
                .param("contents", columns.values().toArray(byte[][]::new))
                .update();
    }

    /** The blocks of a column in their order. */
    List<ColumnBlock> column(long id, String code) {
        return db.sql("select content from survey_column where projection_id = :id and code = :code order by block")
                .param("id", id)
                .param("code", code)
                .query((row, n) -> ColumnBlock.of(row.getBytes("content")))
                .list();
    }

    /** One block of every column, by code. */
    Map<String, ColumnBlock> block(long id, int block) {
        Map<String, ColumnBlock> columns = new LinkedHashMap<>();
        db.sql("select code, content from survey_column where projection_id = :id and block = :block")
                .param("id", id)
                .param("block", block)
                .query(row -> {
                    columns.put(row.getString("code"), ColumnBlock.of(row.getBytes("content")));
                });
        return columns;
    }
}
