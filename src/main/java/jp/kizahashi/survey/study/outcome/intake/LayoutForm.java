package jp.kizahashi.survey.study.outcome.intake;

import java.util.Objects;
import jp.kizahashi.survey.study.outcome.reading.BodyLevel;
import jp.kizahashi.survey.study.outcome.reading.Layout;
import org.jspecify.annotations.Nullable;

/** A layout as it is typed: rows from 1, columns as numbers from 0, empty for none. */
record LayoutForm(
        @Nullable String sheet,
        @Nullable Integer headerFrom,
        @Nullable Integer headerTo,
        @Nullable Integer firstLine,
        @Nullable Integer code,
        @Nullable Integer prefecture,
        @Nullable Integer name,
        @Nullable Boolean carried,
        @Nullable BodyLevel level) {
    static LayoutForm of(Layout layout) {
        return new LayoutForm(
                layout.sheet(),
                layout.headerFrom(),
                layout.headerTo(),
                layout.firstLine(),
                layout.code(),
                shown(layout.prefecture()),
                shown(layout.name()),
                layout.carried(),
                layout.level());
    }

    private static @Nullable Integer shown(int column) {
        return column == Layout.NONE ? null : column;
    }

    /** The layout; unsound ({@link Layout#isSound}) when a row or the code column is missing. */
    Layout layout() {
        return new Layout(
                Objects.requireNonNullElse(sheet, ""),
                orNone(headerFrom),
                orNone(headerTo),
                orNone(firstLine),
                orNone(code),
                orNone(prefecture),
                orNone(name),
                Boolean.TRUE.equals(carried),
                Objects.requireNonNullElse(level, BodyLevel.MUNICIPALITY));
    }

    private static int orNone(@Nullable Integer number) {
        return number == null ? Layout.NONE : number;
    }
}
