package jp.kizahashi.survey.tabulation.theme;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kizahashi.survey.wave.Wave;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of themes and their marks. */
@Repository
class ThemeStore {
    private final JdbcClient db;

    ThemeStore(JdbcClient db) {
        this.db = db;
    }

    List<Theme> of(long wave, String question) {
        return db.sql("""
                        select t.id, t.label, coalesce(string_agg(m.text_sha256, ' '), '') texts
                        from survey_theme t left join survey_theme_mark m on m.theme_id = t.id
                        where t.wave_id = :wave and t.question = :question group by t.id, t.label order by t.id
                        """)
                .param("wave", wave)
                .param("question", question)
                .query((row, n) -> new Theme(
                        row.getLong("id"),
                        row.getString("label"),
                        Arrays.stream(row.getString("texts").split(" "))
                                .filter(s -> !s.isEmpty())
                                .collect(Collectors.toSet())))
                .list();
    }

    /** The new theme's id; empty when the question has one of that name. */
    Optional<Long> add(Wave wave, String question, String label) {
        return db.sql("""
                        insert into survey_theme (organisation_id, wave_id, question, label)
                        values (:organisation, :wave, :question, :label)
                        on conflict (wave_id, question, label) do nothing returning id
                        """)
                .param("organisation", wave.organisationId())
                .param("wave", wave.id())
                .param("question", question)
                .param("label", label)
                .query(Long.class)
                .optional();
    }

    /** Whether the name was free. */
    boolean rename(long theme, String label) {
        return db.sql("""
                        update survey_theme t set label = :label where t.id = :theme and not exists (
                            select 1 from survey_theme o where o.wave_id = t.wave_id and o.question = t.question
                                and o.label = :label and o.id <> t.id)
                        """).param("theme", theme).param("label", label).update() == 1;
    }

    void remove(long theme) {
        db.sql("delete from survey_theme where id = :theme")
                .param("theme", theme)
                .update();
    }

    void mark(Wave wave, long theme, String text, long person, Instant at) {
        db.sql("""
                        insert into survey_theme_mark (organisation_id, theme_id, text_sha256, person_id, at)
                        values (:organisation, :theme, :text, :person, :at) on conflict (theme_id, text_sha256) do nothing
                        """)
                .param("organisation", wave.organisationId())
                .param("theme", theme)
                .param("text", text)
                .param("person", person)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void unmark(long theme, Set<String> texts) {
        db.sql("delete from survey_theme_mark where theme_id = :theme and text_sha256 in (:texts)")
                .param("theme", theme)
                .param("texts", texts)
                .update();
    }
}
