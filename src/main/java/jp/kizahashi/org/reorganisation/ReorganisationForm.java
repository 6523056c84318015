package jp.kizahashi.org.reorganisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import jp.kizahashi.platform.exchange.ColumnMapping;
import jp.kizahashi.platform.exchange.Field;
import jp.kizahashi.platform.exchange.Row;
import jp.kizahashi.platform.exchange.Table;
import org.jspecify.annotations.Nullable;

/** One change as typed; read by the same rules as a row of a file. */
record ReorganisationForm(
        @NotNull(message = "{org.form.blank.changeKind}") @Nullable
        ChangeKind kind,

        @NotBlank(message = "{org.form.blank.departmentCode}") @Size(max = 20, message = "{org.form.long}") @Nullable
        String code,

        @Size(max = 60, message = "{org.form.long}") @Nullable
        String name,

        @Nullable String level,
        @Nullable String parent,

        @Size(max = 200, message = "{org.form.long}") @Nullable
        String before,

        @Size(max = 200, message = "{org.form.long}") @Nullable
        String after,

        @NotNull(message = "{org.form.blank.from}") @Nullable
        LocalDate day) {
    static ReorganisationForm empty(LocalDate day) {
        return new ReorganisationForm(null, "", "", "", "", "", "", day);
    }

    LocalDate dayGiven() {
        return Objects.requireNonNull(day);
    }

    /** The form as a table of one row. */
    Table table(String source) {
        List<String> header =
                ReorganisationFile.FIELDS.stream().map(Field::label).toList();
        List<String> cells = Stream.of(
                        Objects.requireNonNull(kind).label(),
                        text(before),
                        text(after),
                        text(parent),
                        text(code),
                        text(name),
                        text(level))
                .toList();
        return new Table(source, header, 1, List.of(new Row(2, cells)));
    }

    ColumnMapping mapping() {
        return ColumnMapping.guess(ReorganisationFile.FIELDS, table("").header());
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
