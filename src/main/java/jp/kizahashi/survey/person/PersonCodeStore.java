package jp.kizahashi.survey.person;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jp.kizahashi.platform.database.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of codes. Who got one is nowhere. */
@Repository
class PersonCodeStore {
    private final JdbcClient db;

    PersonCodeStore(JdbcClient db) {
        this.db = db;
    }

    /** The wave that a code opens, and its host. */
    record Entrance(long waveId, long organisationId) {}

    Optional<Entrance> entrance(String hash) {
        return db.sql("select wave_id, organisation_id from survey_person_entrance(:hash)")
                .param("hash", hash)
                .query((row, n) -> new Entrance(row.getLong("wave_id"), row.getLong("organisation_id")))
                .optional();
    }

    int lastNumber(long wave) {
        return db.sql("select coalesce(max(number), 0) from survey_person_issue where wave_id = :wave")
                .param("wave", wave)
                .query(Integer.class)
                .single();
    }

    long addIssue(long wave, int number, String group, boolean isPaper, int issued, long person, Instant at) {
        return db.sql("""
                        insert into survey_person_issue
                            (organisation_id, wave_id, number, group_label, is_paper, issued, person_id, at)
                        values (:organisation, :wave, :number, :group, :paper, :issued, :person, :at)
                        returning id
                        """)
                .param("organisation", Tenant.current().orElseThrow())
                .param("wave", wave)
                .param("number", number)
                .param("group", group)
                .param("paper", isPaper)
                .param("issued", issued)
                .param("person", person)
                .param("at", PersonWaveStore.utc(at))
                .query(Long.class)
                .single();
    }

    void addCodes(long wave, long issue, Collection<String> hashes) {
        db.sql("""
                        insert into survey_person_code (organisation_id, wave_id, issue_id, hash)
                        select :organisation, :wave, :issue, hash from unnest(cast(:hashes as text[])) as h (hash)
                        """)
                .param("organisation", Tenant.current().orElseThrow())
                .param("wave", wave)
                .param("issue", issue)
                .param("hashes", hashes.toArray(String[]::new))
                .update();
    }

    /** Every issue of a wave with what is left of it, oldest first. */
    List<PersonIssue> issues(long wave) {
        return db.sql("""
                        select i.id, i.number, i.group_label, i.is_paper, i.issued, i.ended, i.at,
                               (select count(*) from survey_person_code c
                                where c.wave_id = i.wave_id and c.issue_id = i.id) as open
                        from survey_person_issue i where i.wave_id = :wave order by i.number, i.id
                        """)
                .param("wave", wave)
                .query((row, n) -> new PersonIssue(
                        row.getLong("id"),
                        row.getInt("number"),
                        row.getString("group_label"),
                        row.getBoolean("is_paper"),
                        row.getInt("issued"),
                        row.getInt("ended"),
                        row.getInt("open"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Ends what is left of an issue's codes; returns how many. */
    int end(long wave, int number) {
        return db.sql("""
                        with gone as (
                            delete from survey_person_code c using survey_person_issue i
                            where i.id = c.issue_id and i.wave_id = :wave and i.number = :number
                            returning c.issue_id),
                        counted as (select issue_id, count(*) as codes from gone group by issue_id),
                        noted as (
                            update survey_person_issue i set ended = ended + counted.codes from counted
                            where i.id = counted.issue_id)
                        select coalesce(sum(codes), 0) from counted
                        """)
                .param("wave", wave)
                .param("number", number)
                .query(Integer.class)
                .single();
    }

    /** Uses a code up; returns the label of its group, empty when it opens nothing any more. */
    Optional<String> use(long wave, String hash) {
        return db.sql("""
                        delete from survey_person_code c using survey_person_issue i
                        where c.wave_id = :wave and c.hash = :hash and i.id = c.issue_id
                        returning i.group_label
                        """)
                .param("wave", wave)
                .param("hash", hash)
                .query(String.class)
                .optional();
    }

    /** Uses up one of the codes that stand for paper; returns the label of its group, empty when none is left. */
    Optional<String> usePaper(long wave, String group) {
        return db.sql("""
                        delete from survey_person_code c using survey_person_issue i
                        where i.id = c.issue_id and c.hash = (
                            select p.hash from survey_person_code p join survey_person_issue n on n.id = p.issue_id
                            where p.wave_id = :wave and n.is_paper and n.group_label = :group
                            limit 1 for update of p skip locked)
                        returning i.group_label
                        """)
                .param("wave", wave)
                .param("group", group)
                .query(String.class)
                .optional();
    }
}
