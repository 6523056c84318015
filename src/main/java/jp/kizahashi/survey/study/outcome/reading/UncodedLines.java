package jp.kizahashi.survey.study.outcome.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import jp.kizahashi.platform.exchange.Row;

/** What a line without a code is: a prefecture's heading, a total, a repeated header, a note, or figures that nobody owns. */
final class UncodedLines {
    private static final Pattern TOTAL =
            Pattern.compile("(全国|合計|総計|小計|総数|平均|計|割合|構成比|団体数|実施団体数|実施率).*|.*(合計|総計|小計|平均|計|団体数)[】）)]?");
    private static final Pattern NOTE = Pattern.compile("(※|＊|\\*|注|（注|\\(注|備考|出典|資料|凡例|（備考|・).*", Pattern.DOTALL);

    private final Layout layout;
    private final KnownBodies known;
    private final List<Set<String>> headers;

    UncodedLines(PublishedSheet sheet, KnownBodies known) {
        this.layout = sheet.layout();
        this.known = known;
        this.headers = sheet.header().stream().map(UncodedLines::texts).toList();
    }

    LineFate fate(Row row) {
        Set<String> texts = texts(row);
        if (texts.size() > 1 && headers.contains(texts)) return LineFate.HEADER_AGAIN;
        String first = firstText(row);
        if (NOTE.matcher(first).matches()) return LineFate.NOTE;
        if (!prefecture(row).isEmpty()) return LineFate.PREFECTURE_HEADING;
        if (isTotal(row, first)) return LineFate.TOTAL;
        return texts.size() == 1 ? LineFate.NOTE : LineFate.NO_CODE;
    }

    /** The prefecture that the line is a heading of; empty when it is none. Another name beside it makes it none. */
    String prefecture(Row row) {
        String first = firstText(row);
        if (!known.isPrefecture(first)) return "";
        String name = layout.name() == Layout.NONE ? "" : PublishedText.plain(row.cell(layout.name()));
        boolean hasOther = !name.isEmpty() && !name.equals(first);
        return hasOther ? "" : KnownBodies.unbracketed(first);
    }

    private boolean isTotal(Row row, String first) {
        if (TOTAL.matcher(first).matches()) return true;
        for (int column : new int[] {layout.code(), layout.prefecture(), layout.name()})
            if (column != Layout.NONE
                    && TOTAL.matcher(PublishedText.plain(row.cell(column))).matches()) return true;
        return false;
    }

    String firstText(Row row) {
        return row.cells().stream()
                .map(PublishedText::plain)
                .filter(t -> !t.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static Set<String> texts(Row row) {
        Set<String> texts = new HashSet<>();
        for (String cell : row.cells()) texts.add(PublishedText.plain(cell));
        texts.remove("");
        return texts;
    }
}
