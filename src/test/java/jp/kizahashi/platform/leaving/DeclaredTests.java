package jp.kizahashi.platform.leaving;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.kizahashi.AppTest;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.database.DatabaseServer;
import jp.kizahashi.platform.leaving.TenantTable.Column;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What a new table must say before an organisation can leave with it. */
@AppTest
class DeclaredTests {
    private final List<TenantTable> tables;

    DeclaredTests(DatabaseServer server) throws SQLException {
        try (var connection = server.ownerDataSource().getConnection()) {
            tables = new CatalogueStore(connection).tables();
        }
    }

    @Test
    void every_column_that_could_hold_an_id_says_whether_it_does() {
        List<String> silent = new ArrayList<>();
        for (TenantTable table : tables)
            for (Column column : table.columns()) {
                boolean looksLikeAnId =
                        column.name().endsWith("_id") || column.type().startsWith("json");
                boolean isKnown = column.name().equals(TenantTable.OWNER)
                        || table.key(column.name()).isPresent()
                        || !Declared.rules(table.name(), column.name()).isEmpty()
                        || Declared.isLeftOut(table.name());
                if (looksLikeAnId && !isKnown) silent.add(table.name() + "." + column.name());
            }
        assertThat(silent).as("leaving/<module>.properties").isEmpty();
    }

    @Test
    void every_table_and_column_has_a_japanese_heading() {
        List<String> nameless = new ArrayList<>();
        for (TenantTable table : tables) {
            if (Messages.pattern("leaving.table." + table.name()).isEmpty()) nameless.add(table.name());
            for (Column column : table.columns())
                if (ReadableTables.heading(table.name(), column.name()).startsWith("leaving."))
                    nameless.add(table.name() + "." + column.name());
        }
        assertThat(nameless).as("messages/platform.properties").isEmpty();
        assertThat(tables.stream().map(t -> Messages.get("leaving.table." + t.name())))
                .doesNotHaveDuplicates();
    }

    @Test
    void each_table_comes_after_those_that_it_refers_to() {
        List<String> seen = new ArrayList<>();
        for (TenantTable table : tables) {
            for (var key : table.keys())
                if (!key.table().equals(table.name())) assertThat(seen).contains(key.table());
            seen.add(table.name());
        }
        assertThat(tables).hasSizeGreaterThan(80);
    }

    @Test
    void the_distance_leaves_every_id_here_alone_and_keeps_the_digits_of_those_that_come() {
        assertThat(Shift.distance(0, 34)).isEqualTo(100);
        assertThat(Shift.distance(340, 34)).isEqualTo(400);
        assertThat(Shift.distance(399, 99)).isEqualTo(400);
        assertThat(Shift.distance(400, 100)).isEqualTo(1_000);
    }

    @Test
    void ids_inside_texts_move_too_and_nothing_else_does() {
        TenantTable entries = table("survey_submission");
        ObjectNode row =
                Rows.read("{\"id\": 3, \"organisation_id\": 7, \"number\": 2, \"content\": {\"Q1\": {\"values\": [\"12 "
                        + "b".repeat(64) + " 900 図.pdf\", \"own-3\", \"4\"]}, \"Q2\": 1.50}}");
        shift().apply(entries, row);
        assertThat(Rows.write(row))
                .contains("\"id\":1003", "\"organisation_id\":9", "\"number\":2", "\"1012 bbb", "\"own-3\"")
                .contains("\"4\"", "1.50");
        ObjectNode wave = Rows.read("{\"questionnaire\": {\"id\": \"own-3\", \"title\": \"own-3 について\"}}");
        shift().apply(table("survey_wave"), wave);
        assertThat(Rows.write(wave)).contains("\"own-1003\"", "own-3 について");
        ObjectNode edition = Rows.read("{\"content\": {\"tasks\": [{\"task\": 5, \"work\": null, \"seconds\": [5]}]}}");
        shift().apply(table("process_inventory_edition"), edition);
        assertThat(Rows.write(edition)).contains("\"task\":1005", "\"work\":null", "\"seconds\":[5]");
        ObjectNode handover =
                Rows.read("{\"subject_id\": 34, \"href\": \"/surveys/assessments/34?at=2\", \"title\": \"R8/34\"}");
        shift().apply(table("org_handover"), handover);
        assertThat(Rows.write(handover)).contains("1034,", "/assessments/1034?at=2", "R8/34");
        ObjectNode account = Rows.read("{\"totp_secret\": \"x\", \"login_name\": \"own-3\"}");
        shift().apply(table("platform_account"), account);
        assertThat(Rows.write(account)).contains("\"totp_secret\":null", "\"login_name\":\"own-3\"");
    }

    private static Shift shift() {
        return new Shift(1_000, "org_organisation", Map.of(7L, 9L));
    }

    private TenantTable table(String name) {
        return tables.stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow();
    }
}
