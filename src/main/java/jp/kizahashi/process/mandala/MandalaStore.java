package jp.kizahashi.process.mandala;

import java.util.Map;
import java.util.TreeMap;
import jp.kizahashi.process.mandala.Mandala.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of DMMs. */
@Repository
class MandalaStore {
    private final JdbcClient db;

    MandalaStore(JdbcClient db) {
        this.db = db;
    }

    Mandala of(long work) {
        Map<Place, String> cells = new TreeMap<>();
        db.sql("select block, cell, words from process_mandala_cell where work_id = :work")
                .param("work", work)
                .query(row -> {
                    cells.put(new Place(row.getInt("block"), row.getInt("cell")), row.getString("words"));
                });
        int version = db.sql("select version from process_mandala where work_id = :work")
                .param("work", work)
                .query(Integer.class)
                .optional()
                .orElse(0);
        return new Mandala(cells, version);
    }

    /** True when saved; false when somebody saved another version meanwhile. */
    boolean save(long organisation, long work, Mandala mandala) {
        int changed = db.sql("""
                        insert into process_mandala as m (organisation_id, work_id, version)
                        values (:organisation, :work, 1)
                        on conflict (work_id) do update set version = m.version + 1 where m.version = :seen
                        """)
                .param("organisation", organisation)
                .param("work", work)
                .param("seen", mandala.version())
                .update();
        if (changed == 0) return false;
        db.sql("delete from process_mandala_cell where work_id = :work")
                .param("work", work)
                .update();
        mandala.cells()
                .forEach((place, words) -> db.sql("""
                                insert into process_mandala_cell (organisation_id, work_id, block, cell, words)
                                values (:organisation, :work, :block, :cell, :words)
                                """)
                        .param("organisation", organisation)
                        .param("work", work)
                        .param("block", place.block())
                        .param("cell", place.cell())
                        .param("words", words)
                        .update());
        return true;
    }
}
