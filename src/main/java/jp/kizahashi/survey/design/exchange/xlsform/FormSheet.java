package jp.kizahashi.survey.design.exchange.xlsform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import jp.kizahashi.platform.exchange.Row;
import jp.kizahashi.platform.exchange.Sheet;
import jp.kizahashi.survey.design.exchange.assembly.PlainText;

/** A sheet of an XLSForm: its columns by name, those with a language by name and language. */
final class FormSheet {
    /** A column: the word before {@code ::}, and the language behind it or nothing. */
    record Heading(int column, String name, String language, String written) {}

    private static final Map<String, String> OTHER_NAMES = Map.of(
            "list name", "list_name",
            "value", "name",
            "relevance", "relevant",
            "caption", "label",
            "count", "repeat_count",
            "readonly", "read_only",
            "command", "type",
            "jr:count", "repeat_count",
            "calculate", "calculation");

    /** As older forms write it: bind::relevant, control:appearance. */
    private static final Pattern PREFIX = Pattern.compile("(?i)^(?:bind|body|control)\\s*::?\\s*");

    private static final Pattern MESSAGE = Pattern.compile("(?i)^jr:(constraint|required)Msg");

    private final Sheet sheet;
    private final Set<String> translated;
    private final List<Heading> headings = new ArrayList<>();
    private final Map<String, Integer> columns = new LinkedHashMap<>();

    private FormSheet(Sheet sheet, Set<String> translated) {
        this.sheet = sheet;
        this.translated = translated;
    }

    /** @param translated the columns that may have a language */
    static FormSheet of(Sheet sheet, Set<String> translated) {
        FormSheet form = new FormSheet(sheet, translated);
        if (sheet.rows().isEmpty()) return form;
        List<String> cells = sheet.rows().getFirst().cells();
        for (int c = 0; c < cells.size(); c++)
            if (!cells.get(c).isBlank()) form.heading(c, cells.get(c).strip());
        return form;
    }

    private void heading(int column, String written) {
        String bare = MESSAGE.matcher(PREFIX.matcher(written).replaceFirst("")).replaceFirst("$1_message");
        String[] parts = bare.contains("::") ? bare.split("::", 2) : bare.split(":", 2);
        String name = plain(parts[0]);
        boolean hasLanguage = parts.length > 1 && translated.contains(name);
        String whole = parts.length > 1 && !hasLanguage ? plain(bare) : name;
        headings.add(new Heading(column, whole, hasLanguage ? parts[1].strip() : "", written));
    }

    private static String plain(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return OTHER_NAMES.getOrDefault(lower, lower.replace(' ', '_'));
    }

    /** All columns in order. */
    List<Heading> headings() {
        return headings;
    }

    /** The languages of its columns. */
    List<String> languages() {
        return headings.stream()
                .map(Heading::language)
                .filter(l -> !l.isEmpty())
                .distinct()
                .toList();
    }

    /** From now on a column means the one of this language, else the one without. */
    void read(String language) {
        for (Heading h : headings) if (h.language().isEmpty()) columns.putIfAbsent(h.name(), h.column());
        for (Heading h : headings)
            if (h.language().equals(language) && !language.isEmpty()) columns.put(h.name(), h.column());
        for (Heading h : headings) columns.putIfAbsent(h.name(), h.column());
    }

    /** Whether this very column is the one that is read. */
    boolean isRead(Heading heading) {
        return columns.getOrDefault(heading.name(), -1) == heading.column();
    }

    List<Row> rows() {
        return sheet.rows().isEmpty()
                ? List.of()
                : sheet.rows().subList(1, sheet.rows().size());
    }

    String cell(Row row, String column) {
        Integer at = columns.get(column);
        if (at == null) return "";
        String cell = row.cell(at).strip();
        return translated.contains(column) ? PlainText.unmarked(cell) : cell;
    }

    /** Every other column of a row that has something in it, by name. */
    Map<String, String> cells(Row row, Set<String> except) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (Heading h : headings)
            if (!except.contains(h.name()) && !row.cell(h.column()).isBlank())
                cells.putIfAbsent(h.name(), row.cell(h.column()).strip());
        return cells;
    }

    /** Whether any row has something in the column. */
    boolean isFilled(Heading heading) {
        return rows().stream().anyMatch(r -> !r.cell(heading.column()).isBlank());
    }

    String place(Row row) {
        return sheet.name() + "!" + row.line();
    }

    String place() {
        return sheet.name() + "!1";
    }
}
