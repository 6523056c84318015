package jp.kizahashi.survey.person;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import jp.kizahashi.platform.database.Tenant;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.answer.Entry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of drafts and answers of persons. */
@Repository
class PersonAnswerStore {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int FETCHED = 500;

    private final JdbcClient db;

    PersonAnswerStore(JdbcClient db) {
        this.db = db;
    }

    AnswerSheet draft(long wave, String draft) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        db.sql("select question, entry::text from survey_person_draft where draft = :draft and wave_id = :wave")
                .param("draft", draft)
                .param("wave", wave)
                .query(row -> {
                    entries.put(row.getString("question"), JSON.readValue(row.getString("entry"), Entry.class));
                });
        return new AnswerSheet(entries);
    }

    void keep(long wave, String draft, Map<String, Entry> entries) {
        db.sql("""
                        insert into survey_person_draft (organisation_id, wave_id, draft, question, entry)
                        select :organisation, :wave, :draft, e.question, cast(e.entry as jsonb)
                        from unnest(cast(:questions as text[]), cast(:entries as text[])) as e (question, entry)
                        on conflict (draft, question) do update set entry = excluded.entry
                        """)
                .param("organisation", Tenant.current().orElseThrow())
                .param("wave", wave)
                .param("draft", draft)
                .param("questions", entries.keySet().toArray(String[]::new))
                .param(
                        "entries",
                        entries.values().stream().map(JSON::writeValueAsString).toArray(String[]::new))
                .update();
    }

    void clear(String draft, Collection<String> questions) {
        db.sql("delete from survey_person_draft where draft = :draft and question in (:questions)")
                .param("draft", draft)
                .param("questions", questions)
                .update();
    }

    void removeDraft(String draft) {
        db.sql("delete from survey_person_draft where draft = :draft")
                .param("draft", draft)
                .update();
    }

    /** Drafts that nobody handed in. */
    void removeDrafts(long wave) {
        db.sql("delete from survey_person_draft where wave_id = :wave")
                .param("wave", wave)
                .update();
    }

    /** @param sections what was answered, by section */
    void add(long wave, UUID respondent, String group, Map<String, AnswerSheet> sections) {
        db.sql("""
                        insert into survey_person_answer
                            (organisation_id, wave_id, respondent, section, group_label, content)
                        select :organisation, :wave, :respondent, a.section, :group, cast(a.content as jsonb)
                        from unnest(cast(:sections as text[]), cast(:contents as text[])) as a (section, content)
                        """)
                .param("organisation", Tenant.current().orElseThrow())
                .param("wave", wave)
                .param("respondent", respondent)
                .param("group", group)
                .param("sections", sections.keySet().toArray(String[]::new))
                .param(
                        "contents",
                        sections.values().stream().map(AnswerSheet::json).toArray(String[]::new))
                .update();
    }

    int respondents(long wave) {
        return db.sql("select count(distinct respondent) from survey_person_answer where wave_id = :wave")
                .param("wave", wave)
                .query(Integer.class)
                .single();
    }

    /**
     * Writes all answers of a wave anew in the order of their random ids, in one transaction: neither their place nor the
     * transaction they came by tells any more who came when.
     */
    void mix(long wave) {
        db.sql("""
                        with moved as (delete from survey_person_answer where wave_id = :wave returning *)
                        insert into survey_person_answer (organisation_id, wave_id, respondent, section, group_label, content)
                        select organisation_id, wave_id, respondent, section, group_label, content
                        from moved order by respondent, section
                        """).param("wave", wave).update();
    }

    /** A respondent's answers as they lie in the database. */
    record Row(UUID respondent, String group, String content) {}

    /** Every section of every respondent, one respondent's together, in the order of their random ids. */
    void each(long wave, Consumer<Row> row) {
        db.sql("""
                        select respondent, group_label, content::text from survey_person_answer
                        where wave_id = :wave order by respondent, section
                        """).withFetchSize(FETCHED).param("wave", wave).query(r -> {
            row.accept(
                    new Row(r.getObject("respondent", UUID.class), r.getString("group_label"), r.getString("content")));
        });
    }
}
