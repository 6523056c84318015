package jp.kizahashi.org.body;

import java.time.LocalDate;
import java.util.List;
import jp.kizahashi.org.body.Municipalities.Edition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of imported national lists. */
@Repository
class MunicipalityStore {
    private static final int BATCH = 200;

    private final JdbcClient db;

    MunicipalityStore(JdbcClient db) {
        this.db = db;
    }

    List<Edition> editions() {
        return db.sql("""
                        select id, source, as_of, file_name, municipalities, wards from org_municipality_list order by id desc
                        """)
                .query((row, n) -> new Edition(
                        row.getLong("id"),
                        row.getString("source"),
                        row.getObject("as_of", LocalDate.class),
                        row.getString("file_name"),
                        row.getInt("municipalities"),
                        row.getInt("wards")))
                .list();
    }

    List<ListedBody> bodies(long edition) {
        return db.sql(
                        "select code, prefecture, name, kana, kind from org_municipality where list_id = :list order by code")
                .param("list", edition)
                .query((row, n) -> new ListedBody(
                        new MunicipalityCode(row.getString("code")),
                        row.getString("prefecture"),
                        row.getString("name"),
                        row.getString("kana"),
                        BodyKind.valueOf(row.getString("kind"))))
                .list();
    }

    long add(long organisation, Edition edition, List<ListedBody> bodies) {
        long id = db.sql("""
                        insert into org_municipality_list (organisation_id, source, as_of, file_name, municipalities, wards)
                        values (:organisation, :source, :asOf, :file, :municipalities, :wards) returning id
                        """)
                .param("organisation", organisation)
                .param("source", edition.source())
                .param("asOf", edition.asOf())
                .param("file", edition.fileName())
                .param("municipalities", edition.municipalities())
                .param("wards", edition.wards())
                .query(Long.class)
                .single();
        for (int from = 0; from < bodies.size(); from += BATCH)
            addBatch(organisation, id, bodies.subList(from, Math.min(from + BATCH, bodies.size())));
        return id;
    }

    private void addBatch(long organisation, long edition, List<ListedBody> bodies) {
        db.sql("""
                        insert into org_municipality (organisation_id, list_id, code, prefecture, name, kana, kind)
                        select :organisation, :list, b.code, b.prefecture, b.name, b.kana, b.kind
                        from unnest(:codes, :prefectures, :names, :kanas, :kinds) as b (code, prefecture, name, kana, kind)
                        """)
                .param("organisation", organisation)
                .param("list", edition)
                .param("codes", bodies.stream().map(b -> b.code().text()).toArray(String[]::new))
                .param(
                        "prefectures",
                        bodies.stream().map(ListedBody::prefecture).toArray(String[]::new))
                .param("names", bodies.stream().map(ListedBody::name).toArray(String[]::new))
                .param("kanas", bodies.stream().map(ListedBody::kana).toArray(String[]::new))
                .param("kinds", bodies.stream().map(b -> b.kind().name()).toArray(String[]::new))
                .update();
    }
}
