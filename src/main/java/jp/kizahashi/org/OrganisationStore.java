package jp.kizahashi.org;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of organisations. */
@Repository
class OrganisationStore {
    private final JdbcClient db;

    OrganisationStore(JdbcClient db) {
        this.db = db;
    }

    long found(
            Organisation.Kind kind,
            @Nullable String code,
            String name,
            String kana,
            String prefecture,
            boolean demonstration) {
        return db.sql("select org_found(:kind, :code, :name, :kana, :prefecture, :demonstration)")
                .param("kind", kind.name())
                .param("code", code)
                .param("name", name)
                .param("kana", kana)
                .param("prefecture", prefecture)
                .param("demonstration", demonstration)
                .query(Long.class)
                .single();
    }

    Optional<Organisation> own() {
        return db.sql("""
                        select organisation_id, kind, municipality_code, name, kana, prefecture, demonstration
                        from org_organisation
                        """)
                .query((row, n) -> new Organisation(
                        row.getLong("organisation_id"),
                        Organisation.Kind.valueOf(row.getString("kind")),
                        row.getString("municipality_code"),
                        row.getString("name"),
                        row.getString("kana"),
                        row.getString("prefecture"),
                        row.getBoolean("demonstration")))
                .optional();
    }

    List<Long> ids() {
        return db.sql("select organisation_id from org_ids()").query(Long.class).list();
    }
}
