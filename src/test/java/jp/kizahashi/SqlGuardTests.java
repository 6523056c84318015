package jp.kizahashi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** SQL stands in stores only, names its own module's tables only, and foreign keys point down. */
class SqlGuardTests {
    private static final Pattern CONNECTION = Pattern.compile(
            "\\b(JdbcClient|JdbcTemplate|NamedParameterJdbcTemplate|createStatement|prepareStatement)\\b");
    private static final String TABLE =
            "((?:platform|org|ai|survey|process|plan|talent|partner|civic|stats)_[a-z_0-9]+)\\b(?!\\s*\\()";
    private static final Pattern USED =
            Pattern.compile("(?i)\\b(?:from|join|into|update|truncate|table)\\s+(?:only\\s+)?" + TABLE);
    private static final Pattern CREATED = Pattern.compile(
            "(?i)\\bcreate\\s+(?:unlogged\\s+)?(?:table|view|materialized view)\\s+(?:if not exists\\s+)?([a-z_0-9]+)");
    private static final Pattern REFERRED = Pattern.compile("(?i)\\breferences\\s+([a-z_0-9]+)");
    private static final Pattern ALLOWED = Pattern.compile("(?s)allowedDependencies\\s*=\\s*\\{(.*?)}");
    /** Tables of libraries, which prescribe the names. */
    private static final Set<String> LIBRARIES =
            Set.of("spring_session", "spring_session_attributes", "event_publication", "scheduled_tasks");

    @Test
    void sql_stands_in_stores_only() {
        List<Path> found = new ArrayList<>();
        Sources.below(Sources.JAVA, ".java").forEach((file, text) -> {
            boolean mayHoldSql = file.toString().endsWith("Store.java")
                    // Opens the database itself, before there are stores.
                    || file.startsWith(Sources.JAVA.resolve("platform/database"));
            if (!mayHoldSql && CONNECTION.matcher(Sources.withoutComments(text)).find()) found.add(file);
        });
        assertThat(found).isEmpty();
    }

    @Test
    void a_store_names_tables_of_its_own_module_only() {
        List<String> found = new ArrayList<>();
        Sources.below(Sources.JAVA, "Store.java").forEach((file, text) -> {
            String own = Sources.module(Sources.JAVA, file) + "_";
            Sources.matches(USED, Sources.withoutComments(text)).forEach(m -> {
                if (!m.group(1).startsWith(own)) found.add(file + ": " + m.group(1));
            });
        });
        assertThat(found).isEmpty();
    }

    @Test
    void migrations_make_tables_of_their_own_module_and_point_down() {
        List<String> found = new ArrayList<>();
        int tables = 0;
        for (var migration : Sources.below(Sources.MIGRATIONS, ".sql").entrySet()) {
            String module = Sources.module(Sources.MIGRATIONS, migration.getKey());
            for (var made : Sources.matches(CREATED, migration.getValue())) {
                tables++;
                boolean own = made.group(1).startsWith(module + "_");
                boolean library = module.equals("platform") && LIBRARIES.contains(made.group(1));
                if (!own && !library) found.add(migration.getKey() + " makes " + made.group(1));
            }
            for (var referred : Sources.matches(REFERRED, migration.getValue())) {
                String owner = referred.group(1).startsWith("spring_")
                        ? "platform"
                        : referred.group(1).split("_")[0];
                if (!owner.equals(module) && !mayUse(module).contains(owner))
                    found.add(migration.getKey() + " refers to " + referred.group(1));
            }
        }
        assertThat(tables).isGreaterThan(10);
        assertThat(found).isEmpty();
    }

    @Test
    void every_tenant_table_is_put_behind_row_security_by_its_migration() {
        Pattern tenant = Pattern.compile("(?is)create table\\s+([a-z_0-9]+)\\s*\\(((?:(?!;).)*?)\\)\\s*;");
        StringBuilder all = new StringBuilder();
        Sources.below(Sources.MIGRATIONS, ".sql")
                .values()
                .forEach(text -> all.append(text).append('\n'));
        List<String> found = new ArrayList<>();
        for (var table : Sources.matches(tenant, all.toString())) {
            boolean holdsTenants = table.group(2).contains("organisation_id");
            boolean isProtected = all.indexOf("platform_protect('" + table.group(1) + "')") >= 0
                    || all.indexOf("alter table " + table.group(1) + " enable row level security") >= 0;
            if (holdsTenants && !isProtected) found.add(table.group(1));
        }
        assertThat(found).isEmpty();
    }

    /** The modules that a module's own declaration lets it use. */
    private static Set<String> mayUse(String module) {
        Set<String> names = new TreeSet<>();
        String info = Sources.below(Sources.JAVA.resolve(module), "package-info.java")
                .get(Sources.JAVA.resolve(module).resolve("package-info.java"));
        Sources.matches(ALLOWED, info).forEach(m -> {
            for (String name : m.group(1).split(",")) names.add(name.replaceAll("[\"\\s]|::.*", ""));
        });
        return names;
    }
}
