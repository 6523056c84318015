package jp.kizahashi.survey.answer.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.survey.answer.sheet.cell.SheetFault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of returned files. */
@Repository
class IntakeStore {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String SELECT = "select id, wave_id, note, person_id, at from survey_intake";

    private final JdbcClient db;

    IntakeStore(JdbcClient db) {
        this.db = db;
    }

    /** One upload to a wave at a time: the lock lasts until the transaction ends. */
    void lock(long wave) {
        db.sql("select pg_advisory_xact_lock(20261123, cast(:wave as int))")
                .param("wave", wave)
                .query((row, n) -> 0)
                .list();
    }

    long add(Actor by, long wave, String note, Instant at) {
        return db.sql("""
                        insert into survey_intake (organisation_id, wave_id, note, person_id, at)
                        values (:organisation, :wave, :note, :person, :at) returning id
                        """)
                .param("organisation", by.organisationId())
                .param("wave", wave)
                .param("note", note)
                .param("person", by.personId())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void add(Actor by, long intake, FileResult file) {
        db.sql("""
                        insert into survey_intake_file
                            (organisation_id, intake_id, name, outcome, invitation_id, code, body, receipt, sentence, faults, notes)
                        values (:organisation, :intake, :name, :outcome, :invitation, :code, :body, :receipt, :sentence,
                            cast(:faults as jsonb), cast(:notes as jsonb))
                        """)
                .param("organisation", by.organisationId())
                .param("intake", intake)
                .param("name", file.name())
                .param("outcome", file.outcome().name())
                .param("invitation", file.invitationId(), Types.BIGINT)
                .param("code", file.code())
                .param("body", file.body())
                .param("receipt", file.receipt())
                .param("sentence", file.sentence())
                .param("faults", JSON.writeValueAsString(file.faults()))
                .param("notes", JSON.writeValueAsString(file.notes()))
                .update();
    }

    Optional<Intake> find(long id) {
        return db.sql(SELECT + " where id = :id")
                .param("id", id)
                .query((row, n) -> intake(row))
                .optional();
    }

    /** All of a wave, newest first. */
    List<Intake> of(long wave) {
        return db.sql(SELECT + " where wave_id = :wave order by id desc")
                .param("wave", wave)
                .query((row, n) -> intake(row))
                .list();
    }

    private Intake intake(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        return new Intake(
                id,
                row.getLong("wave_id"),
                row.getString("note"),
                row.getLong("person_id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                files(id));
    }

    private List<FileResult> files(long intake) {
        return db.sql("""
                        select name, outcome, invitation_id, code, body, receipt, sentence, faults::text, notes::text
                        from survey_intake_file where intake_id = :intake order by id
                        """).param("intake", intake).query((row, n) -> file(row)).list();
    }

    private static FileResult file(ResultSet row) throws SQLException {
        return new FileResult(
                row.getString("name"),
                FileOutcome.valueOf(row.getString("outcome")),
                row.getObject("invitation_id", Long.class),
                row.getString("code"),
                row.getString("body"),
                row.getString("receipt"),
                row.getString("sentence"),
                JSON.readValue(row.getString("faults"), new TypeReference<List<SheetFault>>() {}),
                JSON.readValue(row.getString("notes"), new TypeReference<List<String>>() {}));
    }
}
