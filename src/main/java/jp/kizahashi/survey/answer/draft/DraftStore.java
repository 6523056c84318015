package jp.kizahashi.survey.answer.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.answer.draft.Draft.Kept;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of drafts: the newest entry of each question, and every change that led there. */
@Repository
class DraftStore {
    private static final JsonMapper JSON = new JsonMapper();

    /** A draft without its entries. */
    record Head(long id, DraftStatus status) {}

    /**
     * What a change meets.
     *
     * @param alreadyStored the revision that this very request made before, null when it is new
     */
    record Standing(DraftStatus status, Kept kept, @Nullable Integer alreadyStored) {}

    /** One accepted change; the key is the same on every repeat of one request. */
    record Change(
            long response,
            String question,
            Optional<Entry> entry,
            int revision,
            String requestKey,
            @Nullable Long personId,
            Instant at) {}

    private final JdbcClient db;

    DraftStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Head> find(long invitation) {
        return db.sql("select id, status from survey_response where invitation_id = :invitation")
                .param("invitation", invitation)
                .query((row, n) -> new Head(row.getLong("id"), DraftStatus.valueOf(row.getString("status"))))
                .optional();
    }

    /** Begins the draft; true when nobody did so meanwhile. */
    boolean begin(long organisation, long invitation, DraftStatus status, Instant at) {
        return db.sql("""
                                insert into survey_response (organisation_id, invitation_id, status, created_at)
                                values (:organisation, :invitation, :status, :at) on conflict (invitation_id) do nothing
                                """)
                        .param("organisation", organisation)
                        .param("invitation", invitation)
                        .param("status", status.name())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** The state, locked until the transaction ends. */
    DraftStatus lock(long response) {
        return db.sql("select status from survey_response where id = :id for update")
                .param("id", response)
                .query((row, n) -> DraftStatus.valueOf(row.getString("status")))
                .single();
    }

    void status(long response, DraftStatus status) {
        db.sql("update survey_response set status = :status where id = :id")
                .param("status", status.name())
                .param("id", response)
                .update();
    }

    Map<String, Kept> entries(long response) {
        Map<String, Kept> entries = new HashMap<>();
        db.sql("select question, entry::text, revision from survey_entry where response_id = :response")
                .param("response", response)
                .query(row -> {
                    entries.put(row.getString("question"), kept(row));
                });
        return entries;
    }

    /** What a change to a question meets; locks the draft until the transaction ends. */
    Standing standing(long response, String question, String requestKey) {
        return db.sql("""
                        select r.status, e.entry::text, coalesce(e.revision, 0) as revision, c.revision as stored
                        from survey_response r
                        left join survey_entry e on e.response_id = r.id and e.question = :question
                        left join survey_entry_change c on c.response_id = r.id and c.request_key = :key
                        where r.id = :response
                        for update of r
                        """)
                .param("response", response)
                .param("question", question)
                .param("key", requestKey)
                .query((row, n) -> new Standing(
                        DraftStatus.valueOf(row.getString("status")),
                        kept(row),
                        row.getObject("stored", Integer.class)))
                .single();
    }

    void save(long organisation, Change change) {
        db.sql("""
                        with kept as (
                            insert into survey_entry (organisation_id, response_id, question, entry, revision, updated_at)
                            values (:organisation, :response, :question, cast(:entry as jsonb), :revision, :at)
                            on conflict (response_id, question) do update
                            set entry = excluded.entry, revision = excluded.revision, updated_at = excluded.updated_at)
                        insert into survey_entry_change
                            (organisation_id, response_id, question, entry, revision, request_key, person_id, at)
                        values (:organisation, :response, :question, cast(:entry as jsonb), :revision, :key, :person, :at)
                        """)
                .param("organisation", organisation)
                .param("response", change.response())
                .param("question", change.question())
                .param("entry", change.entry().map(JSON::writeValueAsString).orElse(null), Types.VARCHAR)
                .param("revision", change.revision())
                .param("key", change.requestKey())
                .param("person", change.personId(), Types.BIGINT)
                .param("at", change.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        String json = row.getString("entry");
        return new Kept(
                json == null ? Optional.empty() : Optional.of(JSON.readValue(json, Entry.class)),
                row.getInt("revision"));
    }
}
