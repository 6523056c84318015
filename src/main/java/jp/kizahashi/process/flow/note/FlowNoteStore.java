package jp.kizahashi.process.flow.note;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kizahashi.process.flow.note.FlowNote.Answer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of notes and their answers. */
@Repository
class FlowNoteStore {
    private static final String NOTE =
            "select id, flow_id, element, element_name, topic, body, person_id, at, settled_at from process_flow_note";

    private final JdbcClient db;

    FlowNoteStore(JdbcClient db) {
        this.db = db;
    }

    long add(long organisation, FlowNote note) {
        return db.sql("""
                        insert into process_flow_note
                            (organisation_id, flow_id, element, element_name, topic, body, person_id, at)
                        values (:organisation, :flow, :element, :name, :topic, :body, :person, :at) returning id
                        """)
                .param("organisation", organisation)
                .param("flow", note.flowId())
                .param("element", note.element())
                .param("name", note.elementName())
                .param("topic", note.topic().name())
                .param("body", note.body())
                .param("person", note.personId())
                .param("at", note.at().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void answer(long organisation, long note, Answer answer) {
        db.sql("""
                        insert into process_flow_answer (organisation_id, note_id, body, person_id, at)
                        values (:organisation, :note, :body, :person, :at)
                        """)
                .param("organisation", organisation)
                .param("note", note)
                .param("body", answer.body())
                .param("person", answer.personId())
                .param("at", answer.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    void settle(long note, long person, Instant at) {
        db.sql("""
                        update process_flow_note set settled_by = :person, settled_at = :at
                        where id = :note and settled_at is null
                        """)
                .param("note", note)
                .param("person", person)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A note without its answers. */
    Optional<FlowNote> one(long id) {
        return db.sql(NOTE + " where id = :id")
                .param("id", id)
                .query((row, n) -> note(row, List.of()))
                .optional();
    }

    /** The notes of a flow, oldest first, with their answers. */
    List<FlowNote> of(long flow) {
        Map<Long, List<Answer>> answers = new HashMap<>();
        db.sql("""
                        select a.note_id, a.body, a.person_id, a.at
                        from process_flow_answer a join process_flow_note n on n.id = a.note_id
                        where n.flow_id = :flow order by a.id
                        """)
                .param("flow", flow)
                .query((row, n) -> answers.computeIfAbsent(row.getLong("note_id"), key -> new ArrayList<>())
                        .add(new Answer(row.getString("body"), row.getLong("person_id"), instant(row, "at"))))
                .list();
        return db.sql(NOTE + " where flow_id = :flow order by id")
                .param("flow", flow)
                .query((row, n) -> note(row, answers.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    private static FlowNote note(ResultSet row, List<Answer> answers) throws SQLException {
        return new FlowNote(
                row.getLong("id"),
                row.getLong("flow_id"),
                row.getString("element"),
                row.getString("element_name"),
                Topic.valueOf(row.getString("topic")),
                row.getString("body"),
                row.getLong("person_id"),
                instant(row, "at"),
                row.getObject("settled_at") == null ? null : instant(row, "settled_at"),
                answers);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
