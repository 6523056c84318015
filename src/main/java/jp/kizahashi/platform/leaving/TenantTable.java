package jp.kizahashi.platform.leaving;

import java.util.List;
import java.util.Optional;

/**
 * A table whose rows belong to organisations, as PostgreSQL's catalogue tells it.
 *
 * @param columns stored columns in their order; generated ones follow from them
 * @param primary columns of the primary key in their order
 * @param keys foreign keys, each of one column
 */
record TenantTable(String name, List<Column> columns, List<String> primary, List<Key> keys) {
    /** The column that says whose a row is. */
    static final String OWNER = "organisation_id";

    /**
     * A column.
     *
     * @param type as PostgreSQL writes it, such as {@code character(6)}
     * @param isNumbered whether the database gives its values in turn
     */
    record Column(String name, String type, boolean isNumbered) {}

    /** A column whose values are those of another table's column. */
    record Key(String column, String table, String target) {}

    /** Whether its rows are the organisations themselves. */
    boolean isRoot() {
        return columns.stream().anyMatch(c -> c.name().equals(OWNER) && c.isNumbered());
    }

    /** The column whose values the database gives in turn. */
    Optional<String> numbered() {
        return isRoot()
                ? Optional.empty()
                : columns.stream().filter(Column::isNumbered).map(Column::name).findFirst();
    }

    Optional<Key> key(String column) {
        return keys.stream().filter(k -> k.column().equals(column)).findFirst();
    }

    List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }

    /** The module that owns it: what stands before the first underscore. */
    String module() {
        return name.substring(0, name.indexOf('_'));
    }
}
