package jp.kizahashi.org.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kizahashi.org.intake.Intake.Occasion;
import jp.kizahashi.platform.exchange.Sheet;
import jp.kizahashi.platform.retention.OldRowsStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of files between upload and commit. */
@Repository
class ImportStore {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SELECT = """
            select id, kind, file_name, sheets, mapping, source, as_of, report from org_import
            where id = :id and person_id = :person
            """;

    private final JdbcClient db;

    ImportStore(JdbcClient db) {
        this.db = db;
    }

    long add(long organisation, StagedFile file, long person, Instant at) {
        return db.sql("""
                        insert into org_import
                            (organisation_id, kind, file_name, sheets, mapping, source, as_of, person_id, uploaded_at)
                        values (:organisation, :kind, :file, :sheets, '{}', :source, :asOf, :person, :at) returning id
                        """)
                .param("organisation", organisation)
                .param("kind", file.kind())
                .param("file", file.occasion().fileName())
                .param("sheets", JSON.writeValueAsString(file.sheets()))
                .param("source", file.occasion().source())
                .param("asOf", file.occasion().asOf())
                .param("person", person)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** The file; its row stays locked until the transaction ends, so that nobody commits it twice. */
    Optional<StagedFile> lock(long id, long person) {
        return query(SELECT + "for update", id, person);
    }

    /** The file that this person sent; nobody else sees it. */
    Optional<StagedFile> one(long id, long person) {
        return query(SELECT, id, person);
    }

    private Optional<StagedFile> query(String sql, long id, long person) {
        return db.sql(sql)
                .param("id", id)
                .param("person", person)
                .query((row, n) -> file(row))
                .optional();
    }

    void columns(long id, Map<String, String> columns) {
        db.sql("update org_import set mapping = :mapping where id = :id")
                .param("mapping", JSON.writeValueAsString(columns))
                .param("id", id)
                .update();
    }

    void committed(long id, ImportResult result, Instant at) {
        db.sql("update org_import set committed_at = :at, report = :report, sheets = '[]' where id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("report", JSON.writeValueAsString(result))
                .param("id", id)
                .update();
    }

    void delete(long id) {
        db.sql("delete from org_import where id = :id").param("id", id).update();
    }

    /** Uploads that nobody committed. */
    OldRowsStore forgotten() {
        return new OldRowsStore(db, "org_import where committed_at is null and uploaded_at < :before");
    }

    /** Reports of what was taken in. */
    OldRowsStore reports() {
        return new OldRowsStore(db, "org_import where committed_at is not null and uploaded_at < :before");
    }

    private static StagedFile file(ResultSet row) throws SQLException {
        String report = row.getString("report");
        return new StagedFile(
                row.getLong("id"),
                row.getString("kind"),
                new Occasion(
                        row.getString("file_name"), row.getString("source"), row.getObject("as_of", LocalDate.class)),
                JSON.readValue(row.getString("sheets"), new TypeReference<List<Sheet>>() {}),
                JSON.readValue(row.getString("mapping"), new TypeReference<Map<String, String>>() {}),
                report == null ? null : JSON.readValue(report, ImportResult.class));
    }
}
