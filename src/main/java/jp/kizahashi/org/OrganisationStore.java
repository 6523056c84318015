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

    long askedBody(
            Organisation.Kind kind,
            String code,
            List<String> former,
            String name,
            String kana,
            String prefecture,
            boolean demonstration) {
        return db.sql("""
                        select org_asked_body(:kind, coalesce(org_known_code(:code, cast(:former as text[])), :code),
                            :name, :kana, :prefecture, :demonstration)
                        """)
                .param("kind", kind.name())
                .param("code", code)
                .param("former", former.toArray(String[]::new))
                .param("name", name)
                .param("kana", kana)
                .param("prefecture", prefecture)
                .param("demonstration", demonstration)
                .query(Long.class)
                .single();
    }

    /** Waits for any other founding of this installation to end. */
    void lockFounding() {
        db.sql("select pg_advisory_xact_lock(20261121, 0)").query((row, n) -> 0).list();
    }

    /** Goes on inside the organisation until the running transaction ends. */
    void enter(long organisation) {
        db.sql("select set_config('app.organisation', :id, true)")
                .param("id", Long.toString(organisation))
                .query(String.class)
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
