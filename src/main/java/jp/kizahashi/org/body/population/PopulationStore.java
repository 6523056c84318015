package jp.kizahashi.org.body.population;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.kizahashi.org.body.MunicipalityCode;
import jp.kizahashi.org.body.population.Populations.Entry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of populations. */
@Repository
class PopulationStore {
    private static final String COLUMNS = "municipality_code, population, source, as_of, recorded_at";

    private final JdbcClient db;

    PopulationStore(JdbcClient db) {
        this.db = db;
    }

    List<Entry> history(MunicipalityCode code) {
        return db.sql("select " + COLUMNS
                        + " from org_population where municipality_code = :code order by as_of desc, id desc")
                .param("code", code.text())
                .query((row, n) -> entry(row))
                .list();
    }

    Map<MunicipalityCode, Entry> newest() {
        return byCode(db.sql("select distinct on (municipality_code) " + COLUMNS
                + " from org_population order by municipality_code, as_of desc, id desc"));
    }

    /** The newest entries for the day. */
    Map<MunicipalityCode, Entry> newestOf(LocalDate asOf) {
        return byCode(db.sql("select distinct on (municipality_code) " + COLUMNS
                        + " from org_population where as_of = :asOf order by municipality_code, id desc")
                .param("asOf", asOf));
    }

    private static Map<MunicipalityCode, Entry> byCode(JdbcClient.StatementSpec query) {
        return query.query((row, n) -> entry(row)).list().stream()
                .collect(Collectors.toMap(e -> e.figure().code(), Function.identity()));
    }

    void add(long organisation, Population figure) {
        db.sql("""
                        insert into org_population (organisation_id, municipality_code, population, source, as_of)
                        values (:organisation, :code, :population, :source, :asOf)
                        """)
                .param("organisation", organisation)
                .param("code", figure.code().text())
                .param("population", figure.people())
                .param("source", figure.source())
                .param("asOf", figure.asOf())
                .update();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        Population figure = new Population(
                new MunicipalityCode(row.getString("municipality_code")),
                row.getLong("population"),
                row.getString("source"),
                row.getObject("as_of", LocalDate.class));
        return new Entry(
                figure, row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
