package jp.kizahashi.platform.leaving;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.kizahashi.platform.exchange.OutTable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Everything that the tenant's tables hold about one person: rows that name its id, and rows that hang on such a row where
 * {@code leaving/<module>.properties} says {@code follow}, such as the answers of an answerer.
 */
@Component
public class PersonalRecords {
    private final PersonalStore store;

    PersonalRecords(PersonalStore store) {
        this.store = store;
    }

    /**
     * The rows by table.
     *
     * @param people the table of persons
     * @param id the person's
     * @return tables with at least one row, each with Japanese headings
     */
    @Transactional(readOnly = true)
    public List<OutTable> of(String people, long id) {
        List<TenantTable> tables = store.tables();
        Map<String, List<ObjectNode>> found = new LinkedHashMap<>();
        for (TenantTable table : tables) {
            Map<Long, ObjectNode> rows = new LinkedHashMap<>();
            List<ObjectNode> all = new ArrayList<>();
            for (String column : naming(table, people)) add(store.rows(table, column, List.of(id)), rows, all);
            for (TenantTable.Key key : table.keys())
                if (Declared.isFollowed(key.table()) && found.containsKey(key.table())) {
                    List<Long> ids = found.get(key.table()).stream()
                            .map(row -> row.get("id").asLong())
                            .toList();
                    add(store.rows(table, key.column(), ids), rows, all);
                }
            if (!all.isEmpty()) found.put(table.name(), all);
        }
        List<OutTable> readable = new ArrayList<>();
        for (TenantTable table : tables)
            if (found.containsKey(table.name())) readable.add(readable(table, found.get(table.name())));
        return readable;
    }

    private static void add(List<ObjectNode> more, Map<Long, ObjectNode> known, List<ObjectNode> all) {
        for (ObjectNode row : more)
            if (!row.has("id") || known.putIfAbsent(row.get("id").asLong(), row) == null) all.add(row);
    }

    /** Columns whose values are persons. */
    private static List<String> naming(TenantTable table, String people) {
        if (table.name().equals(people)) return List.of("id");
        return table.columnNames().stream()
                .filter(column ->
                        table.key(column).filter(k -> k.table().equals(people)).isPresent()
                                || Declared.rules(table.name(), column).stream()
                                        .anyMatch(r -> r.arguments().contains(people)))
                .toList();
    }

    private static OutTable readable(TenantTable table, List<ObjectNode> rows) {
        ReadableTables words = new ReadableTables(java.nio.file.Path.of(""), new HashMap<>());
        return new OutTable(
                ReadableTables.sheetName(table.name()),
                words.header(table),
                rows.stream().map(row -> words.cells(table, row)).toList());
    }
}
