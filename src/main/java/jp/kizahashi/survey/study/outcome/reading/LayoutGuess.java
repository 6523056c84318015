package jp.kizahashi.survey.study.outcome.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.kizahashi.org.body.BodyKind;
import jp.kizahashi.org.body.ListedBody;
import jp.kizahashi.platform.exchange.Row;
import jp.kizahashi.platform.exchange.Sheet;

/**
 * Proposes a layout from what the cells hold: the code column is the one with most codes of the list, the name column the one
 * that names most of those bodies, and the header is what stands above the first of them. A person corrects it.
 */
public final class LayoutGuess {
    /** So many lines tell the columns apart. */
    private static final int SAMPLE = 400;

    private static final Pattern ASIDE = Pattern.compile("(（|\\()?(単位|令和|平成|※|注|調査時点|作成).*");

    private final Sheet sheet;
    private final KnownBodies known;
    private final List<Row> rows;
    private final int code;

    /** The rows whose code cell is a body's, with the bodies it may mean. */
    private final List<Body> bodies;

    private record Body(Row row, List<ListedBody> readings) {}

    private LayoutGuess(Sheet sheet, KnownBodies known) {
        this.sheet = sheet;
        this.known = known;
        this.rows = sheet.rows();
        this.code = Math.max(0, column(rows, cell -> !known.readings(cell).isEmpty()));
        this.bodies = rows.stream()
                .map(r -> new Body(r, known.readings(r.cell(code))))
                .filter(b -> !b.readings().isEmpty())
                .toList();
    }

    /** The sheet with most codes of the list, under its proposed layout; the first sheet when none has any. */
    public static Layout best(List<Sheet> sheets, KnownBodies known) {
        return sheets.stream()
                .filter(s -> !s.rows().isEmpty())
                .map(s -> new LayoutGuess(s, known))
                .max(Comparator.comparingInt(g -> g.bodies.size()))
                .map(LayoutGuess::layout)
                .orElseGet(() -> new Layout("", 1, 1, 2, 0, Layout.NONE, Layout.NONE, false, BodyLevel.MUNICIPALITY));
    }

    /** The proposed layout of one sheet. */
    public static Layout of(Sheet sheet, KnownBodies known) {
        return new LayoutGuess(sheet, known).layout();
    }

    private Layout layout() {
        int first = bodies.isEmpty()
                ? Math.min(1, rows.size() - 1)
                : rows.indexOf(bodies.getFirst().row());
        // Of bodies' lines only: a heading line that is merged over the table names a prefecture in every column.
        int prefecture = column(bodies.stream().map(Body::row).toList(), known::isPrefecture);
        int name = nameColumn(prefecture);
        Layout bare = layout(1, 1, 2, prefecture, name);
        UncodedLines uncoded = new UncodedLines(new PublishedSheet(sheet, bare), known);
        while (first > 0 && isDataAbove(uncoded.fate(rows.get(first - 1)))) first--;
        int top = first;
        while (top > 0 && first - top < Layout.MOST_HEADER_ROWS && isHeader(rows.get(top - 1))) top--;
        if (top == first) top = Math.max(0, first - 1);
        int headerTo = rows.get(Math.max(0, first - 1)).line();
        return layout(
                rows.get(top).line(),
                headerTo,
                Math.max(headerTo + 1, rows.get(first).line()),
                prefecture,
                name);
    }

    private Layout layout(int headerFrom, int headerTo, int firstLine, int prefecture, int name) {
        boolean carried = sheet.name().isEmpty();
        return new Layout(sheet.name(), headerFrom, headerTo, firstLine, code, prefecture, name, carried, level());
    }

    private static boolean isDataAbove(LineFate fate) {
        return fate == LineFate.PREFECTURE_HEADING || fate == LineFate.TOTAL;
    }

    /** Several texts side by side; one text alone only when it heads a group of columns further right. */
    private static boolean isHeader(Row row) {
        List<String> texts = row.cells().stream()
                .map(PublishedText::plain)
                .filter(t -> !t.isEmpty())
                .distinct()
                .toList();
        if (texts.size() > 1)
            return texts.stream().anyMatch(t -> !ASIDE.matcher(t).matches());
        return PublishedText.plain(row.cell(0)).isEmpty()
                && !ASIDE.matcher(texts.getFirst()).matches();
    }

    private int nameColumn(int prefecture) {
        int best = Layout.NONE;
        long most = 0;
        for (int c = 0; c < sheet.columns(); c++) {
            int column = c;
            if (c == code || c == prefecture) continue;
            long named = bodies.stream()
                    .limit(SAMPLE)
                    .filter(b -> b.readings().stream()
                            .anyMatch(r -> KnownBodies.isNamed(r, b.row().cell(column))))
                    .count();
            if (named > most) {
                most = named;
                best = c;
            }
        }
        return best;
    }

    /** The column in which most of the first rows fit; the left one of equals, {@link Layout#NONE} when none does. */
    private int column(List<Row> among, Predicate<String> fits) {
        int best = Layout.NONE;
        long most = 0;
        for (int c = 0; c < sheet.columns(); c++) {
            int column = c;
            long n = among.stream()
                    .limit(SAMPLE)
                    .filter(r -> fits.test(r.cell(column)))
                    .count();
            if (n > most) {
                most = n;
                best = c;
            }
        }
        return best;
    }

    private BodyLevel level() {
        Set<BodyKind> kinds = bodies.stream()
                .limit(SAMPLE)
                .flatMap(b -> b.readings().stream())
                .map(ListedBody::kind)
                .collect(Collectors.toSet());
        return kinds.equals(Set.of(BodyKind.PREFECTURE)) ? BodyLevel.PREFECTURE : BodyLevel.MUNICIPALITY;
    }
}
