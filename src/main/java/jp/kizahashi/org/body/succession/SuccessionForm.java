package jp.kizahashi.org.body.succession;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import jp.kizahashi.org.body.SuccessionKind;
import jp.kizahashi.platform.exchange.ColumnMapping;
import jp.kizahashi.platform.exchange.Field;
import jp.kizahashi.platform.exchange.Row;
import jp.kizahashi.platform.exchange.Table;
import org.jspecify.annotations.Nullable;

/** One succession as typed; read by the same rules as a row of a file. */
record SuccessionForm(
        @NotNull(message = "{org.succession.blank.day}") @Nullable
        LocalDate day,

        @NotNull(message = "{org.succession.blank.kind}") @Nullable
        SuccessionKind kind,

        @NotBlank(message = "{org.succession.blank.code}") @Size(max = 20, message = "{org.form.long}") @Nullable
        String code,

        @NotBlank(message = "{org.succession.blank.name}") @Size(max = 40, message = "{org.form.long}") @Nullable
        String name,

        @NotBlank(message = "{org.succession.blank.code}") @Size(max = 20, message = "{org.form.long}") @Nullable
        String nextCode,

        @NotBlank(message = "{org.succession.blank.name}") @Size(max = 40, message = "{org.form.long}") @Nullable
        String nextName,

        @NotBlank(message = "{org.form.blank.source}") @Size(max = 200, message = "{org.form.long}") @Nullable
        String source) {
    static SuccessionForm empty() {
        return new SuccessionForm(null, null, "", "", "", "", "");
    }

    String sourceGiven() {
        return Objects.requireNonNull(source).strip();
    }

    /** The form as a table of one row. */
    Table table() {
        List<String> header = SuccessionFile.FIELDS.stream().map(Field::label).toList();
        List<String> cells = List.of(
                Objects.requireNonNull(day).toString(),
                Objects.requireNonNull(kind).label(),
                text(nextCode),
                text(nextName),
                text(code),
                text(name));
        return new Table("", header, 1, List.of(new Row(2, cells)));
    }

    ColumnMapping mapping() {
        return ColumnMapping.guess(SuccessionFile.FIELDS, table().header());
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
