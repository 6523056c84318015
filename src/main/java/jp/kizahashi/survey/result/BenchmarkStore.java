package jp.kizahashi.survey.result;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of counted editions, of what was published of them, and of who may read it. */
@Repository
class BenchmarkStore {
    /** What a body is shown: its newest view, and whether a newer edition waits. */
    record Reading(long viewId, int edition, boolean waits) {}

    /** A published view without its content. */
    record View(long id, long editionId, int edition, boolean isForAll) {}

    /** A wave whose figures an asked body may see. */
    record Published(long invitation, String title, int edition) {}

    private final JdbcClient db;

    BenchmarkStore(JdbcClient db) {
        this.db = db;
    }

    /** Keeps the next edition of a wave and returns its number. */
    int add(long organisation, Edition fresh, String content, @Nullable Long person) {
        return db.sql("""
                        insert into survey_benchmark_edition
                            (organisation_id, wave_id, number, note, content, sha256, asked, handed_in, counted_at, person_id)
                        select :organisation, :wave, 1 + coalesce(max(number), 0), :note, :content, :sha256, :asked,
                               :handedIn, :at, :person
                        from survey_benchmark_edition where wave_id = :wave
                        returning number
                        """)
                .param("organisation", organisation)
                .param("wave", fresh.waveId())
                .param("note", fresh.note())
                .param("content", content)
                .param("sha256", fresh.sha256())
                .param("asked", fresh.asked())
                .param("handedIn", fresh.handedIn())
                .param("at", fresh.countedAt().atOffset(ZoneOffset.UTC))
                .param("person", person, Types.BIGINT)
                .query(Integer.class)
                .single();
    }

    /** The editions of a wave, newest first. */
    List<Edition> editions(long wave) {
        return db.sql("""
                        select e.id, e.wave_id, e.number, e.note, e.sha256, e.asked, e.handed_in, e.counted_at,
                               exists (select 1 from survey_benchmark_view v where v.edition_id = e.id) as is_published
                        from survey_benchmark_edition e where e.wave_id = :wave order by e.number desc
                        """).param("wave", wave).query((row, n) -> edition(row)).list();
    }

    String content(long edition) {
        return db.sql("select content from survey_benchmark_edition where id = :id")
                .param("id", edition)
                .query(String.class)
                .single();
    }

    /** One publication or count of a wave at a time: the lock lasts until the transaction ends. */
    void lock(long wave) {
        db.sql("select 1 from survey_wave where id = :wave for update")
                .param("wave", wave)
                .query((row, n) -> 0)
                .list();
    }

    long publish(
            long organisation,
            Edition edition,
            boolean isForAll,
            String content,
            String sha256,
            long person,
            Instant at) {
        return db.sql("""
                        insert into survey_benchmark_view
                            (organisation_id, wave_id, edition_id, is_for_all, content, sha256, published_at, person_id)
                        values (:organisation, :wave, :edition, :isForAll, :content, :sha256, :at, :person)
                        returning id
                        """)
                .param("organisation", organisation)
                .param("wave", edition.waveId())
                .param("edition", edition.id())
                .param("isForAll", isForAll)
                .param("content", content)
                .param("sha256", sha256)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("person", person)
                .query(Long.class)
                .single();
    }

    /** Notes who sees the edition from now on, and for whom it waits (no view). */
    void readers(long organisation, Edition edition, @Nullable Long view, Collection<Long> invitations) {
        if (invitations.isEmpty()) return;
        db.sql("""
                        insert into survey_benchmark_reader (organisation_id, wave_id, edition_number, invitation_id, view_id)
                        select :organisation, :wave, :edition, id, :view from survey_invitation where id in (:invitations)
                        """)
                .param("organisation", organisation)
                .param("wave", edition.waveId())
                .param("edition", edition.number())
                .param("view", view, Types.BIGINT)
                .param("invitations", invitations)
                .update();
    }

    /** The published views of a wave, oldest first. */
    List<View> views(long wave) {
        return db.sql("""
                        select v.id, v.edition_id, e.number, v.is_for_all
                        from survey_benchmark_view v join survey_benchmark_edition e on e.id = v.edition_id
                        where v.wave_id = :wave order by e.number
                        """)
                .param("wave", wave)
                .query((row, n) -> new View(
                        row.getLong("id"),
                        row.getLong("edition_id"),
                        row.getInt("number"),
                        row.getBoolean("is_for_all")))
                .list();
    }

    /** The views that each asked body of a wave has seen. */
    Map<Long, Set<Long>> seen(long wave) {
        Map<Long, Set<Long>> seen = new HashMap<>();
        db.sql("""
                        select invitation_id, view_id from survey_benchmark_reader
                        where wave_id = :wave and view_id is not null
                        """).param("wave", wave).query(row -> {
            seen.computeIfAbsent(row.getLong("invitation_id"), i -> new HashSet<>())
                    .add(row.getLong("view_id"));
        });
        return seen;
    }

    /** How many bodies see an edition, and for how many it waits. */
    Map<Integer, int[]> audience(long wave) {
        Map<Integer, int[]> audience = new HashMap<>();
        db.sql("""
                        select edition_number, count(view_id) as seeing, count(*) - count(view_id) as waiting
                        from survey_benchmark_reader where wave_id = :wave group by edition_number
                        """).param("wave", wave).query(row -> {
            audience.put(row.getInt("edition_number"), new int[] {row.getInt("seeing"), row.getInt("waiting")});
        });
        return audience;
    }

    /** What an asked body sees now. */
    Optional<Reading> reading(long invitation) {
        return db.sql("""
                        select r.view_id, r.edition_number,
                               exists (select 1 from survey_benchmark_reader w where w.invitation_id = r.invitation_id
                                   and w.edition_number > r.edition_number) as waits
                        from survey_benchmark_reader r
                        where r.invitation_id = :invitation and r.view_id is not null
                        order by r.edition_number desc limit 1
                        """)
                .param("invitation", invitation)
                .query((row, n) ->
                        new Reading(row.getLong("view_id"), row.getInt("edition_number"), row.getBoolean("waits")))
                .optional();
    }

    /** The waves whose figures a body may see, the newest first. */
    List<Published> published(long body, int most) {
        return db.sql("""
                        select i.id, w.title, max(r.edition_number) as edition
                        from survey_benchmark_reader r join survey_invitation i on i.id = r.invitation_id
                            join survey_wave w on w.id = i.wave_id
                        where i.body_organisation_id = :body and r.view_id is not null
                        group by i.id, w.title order by i.id desc limit :most
                        """)
                .param("body", body)
                .param("most", most)
                .query((row, n) -> new Published(row.getLong("id"), row.getString("title"), row.getInt("edition")))
                .list();
    }

    String view(long id) {
        return db.sql("select content from survey_benchmark_view where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    /** How often something was handed in or a consent withdrawn so far: changes whenever a count would. */
    int changes(long wave) {
        return db.sql("""
                        select (select count(*) from survey_receipt r join survey_invitation i on i.id = r.invitation_id
                                where i.wave_id = :wave)
                             + (select count(*) from survey_consent c join survey_invitation i on i.id = c.invitation_id
                                where i.wave_id = :wave and c.withdrawn_at is not null)
                        """).param("wave", wave).query(Integer.class).single();
    }

    private static Edition edition(ResultSet row) throws SQLException {
        return new Edition(
                row.getLong("id"),
                row.getLong("wave_id"),
                row.getInt("number"),
                row.getString("note"),
                row.getString("sha256"),
                row.getInt("asked"),
                row.getInt("handed_in"),
                row.getObject("counted_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("is_published"));
    }
}
