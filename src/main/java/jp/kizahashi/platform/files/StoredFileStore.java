package jp.kizahashi.platform.files;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of kept files. */
@Repository
class StoredFileStore {
    /** A kept file's row. */
    record Row(String name, String contentType, long size, String sha256) {}

    private final JdbcClient db;

    StoredFileStore(JdbcClient db) {
        this.db = db;
    }

    long add(
            long organisation, @Nullable Long person, CheckedFile file, String contentType, String digest, Instant at) {
        return db.sql("""
                        insert into platform_file (organisation_id, name, content_type, size, sha256, person_id, at)
                        values (:organisation, :name, :type, :size, :digest, :person, :at) returning id
                        """)
                .param("organisation", organisation)
                .param("name", file.name())
                .param("type", contentType)
                .param("size", file.bytes())
                .param("digest", digest)
                .param("person", person, Types.BIGINT)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Takes a row away; true when no other row of the organisation names the same bytes. */
    boolean remove(long id, String sha256) {
        db.sql("delete from platform_file where id = :id").param("id", id).update();
        return !isNamed(sha256);
    }

    /** Whether a row of the organisation names these bytes. */
    boolean isNamed(String sha256) {
        return db.sql("""
                                select count(*) from platform_file
                                where sha256 = :sha256 and organisation_id = platform_organisation()
                                """).param("sha256", sha256).query(Long.class).single() > 0;
    }

    /** Every digest that a row of the organisation names. */
    Set<String> digests() {
        return new HashSet<>(
                db.sql("select distinct sha256 from platform_file where organisation_id = platform_organisation()")
                        .query(String.class)
                        .list());
    }

    Optional<Row> find(long id) {
        return db.sql("select name, content_type, size, sha256 from platform_file where id = :id")
                .param("id", id)
                .query((row, n) -> new Row(
                        row.getString("name"),
                        row.getString("content_type"),
                        row.getLong("size"),
                        row.getString("sha256")))
                .optional();
    }
}
