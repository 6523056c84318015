package jp.kizahashi.org.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.kizahashi.platform.PlatformProblem;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.exchange.ColumnMapping;
import jp.kizahashi.platform.exchange.Field;
import jp.kizahashi.platform.exchange.HeaderSearch;
import jp.kizahashi.platform.exchange.Sheet;
import jp.kizahashi.platform.exchange.Table;

/** Finds the table of a file with its columns. */
public final class Tables {
    private Tables() {}

    /** A table with the columns of its fields. */
    public record Mapped(Table table, ColumnMapping mapping) {}

    /**
     * The table of the first sheet whose columns serve every required field.
     *
     * @param columns field key → column name or {@code #number}, where a person chose another than the guessed one
     * @throws Refused PLT-038 or PLT-040 of the first sheet when no sheet serves
     */
    public static Mapped first(List<Sheet> sheets, List<Field> fields, Map<String, String> columns) {
        Refused why =
                new Refused(PlatformProblem.HEADER_NOT_FOUND, fields.getFirst().label());
        boolean isFirst = true;
        for (Sheet sheet : sheets) {
            if (sheet.rows().isEmpty()) continue;
            try {
                return mapped(sheet, fields, columns);
            } catch (Refused e) {
                if (isFirst) why = e;
                isFirst = false;
            }
        }
        throw why;
    }

    private static Mapped mapped(Sheet sheet, List<Field> fields, Map<String, String> columns) {
        List<Field> named = new ArrayList<>(fields);
        columns.forEach((key, column) -> named.add(Field.optional(key, column)));
        Table table = HeaderSearch.find(sheet, named);
        ColumnMapping mapping = ColumnMapping.guess(fields, table.header());
        for (var column : columns.entrySet())
            mapping = mapping.with(column.getKey(), column.getValue(), table.header());
        return new Mapped(table, mapping.requireAll(fields));
    }
}
