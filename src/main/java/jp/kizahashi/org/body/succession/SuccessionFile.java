package jp.kizahashi.org.body.succession;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kizahashi.org.body.BodyKind;
import jp.kizahashi.org.body.ListedBody;
import jp.kizahashi.org.body.MunicipalityCode;
import jp.kizahashi.org.body.Succession;
import jp.kizahashi.org.body.Succession.Successor;
import jp.kizahashi.org.body.SuccessionKind;
import jp.kizahashi.org.body.Successions;
import jp.kizahashi.platform.exchange.ColumnMapping;
import jp.kizahashi.platform.exchange.Field;
import jp.kizahashi.platform.exchange.ImportReport;
import jp.kizahashi.platform.exchange.Table;
import jp.kizahashi.platform.exchange.TableImport;

/**
 * Reads successions: one row an old body and one that follows it. A row that the table contradicts is refused with what the
 * table says; a body unknown to the national list is taken and named.
 */
final class SuccessionFile {
    static final Field DAY = Field.required("day", "施行日", "廃止日", "合併日", "年月日", "適用日", "ended_on");
    static final Field KIND = Field.required("kind", "区分", "事由", "理由", "合併の区分", "reason");
    static final Field NEXT_CODE =
            Field.required("nextCode", "後の団体コード", "新しい団体コード", "承継先コード", "新団体コード", "successor_code");
    static final Field NEXT_NAME = Field.required("nextName", "後の団体名", "新しい団体名", "承継先", "新団体名", "successor_name");
    static final Field CODE = Field.required("code", "前の団体コード", "廃止団体コード", "旧団体コード", "団体コード", "code");
    static final Field NAME = Field.required("name", "前の団体名", "廃止団体名", "旧団体名", "団体名", "name");

    /** In the order in which columns are guessed. */
    static final List<Field> FIELDS = List.of(DAY, KIND, NEXT_CODE, NEXT_NAME, CODE, NAME);

    private final Set<MunicipalityCode> listed;
    private final List<Succession> known;
    private final List<Succession> taken = new ArrayList<>();

    private SuccessionFile(Successions known, Set<MunicipalityCode> listed) {
        this.known = new ArrayList<>(known.all());
        this.listed = listed;
    }

    /** The successions read, one a row, and the account of every line. */
    record Result(List<Succession> successions, ImportReport report) {}

    /**
     * @param known the table so far
     * @param listed the codes of the national list; empty without one
     */
    static Result read(Table table, ColumnMapping mapping, Successions known, Set<MunicipalityCode> listed) {
        SuccessionFile file = new SuccessionFile(known, listed);
        TableImport run = new TableImport(table, mapping, FIELDS);
        for (TableImport.Line line : run.lines()) file.row(line);
        return new Result(List.copyOf(file.taken), run.report());
    }

    private void row(TableImport.Line line) {
        Optional<LocalDate> day = line.date(DAY);
        if (line.text(DAY).isEmpty()) line.required(DAY);
        Optional<SuccessionKind> kind = SuccessionKind.of(plain(line.required(KIND)));
        if (kind.isEmpty() && !line.text(KIND).isEmpty()) line.refuse(KIND, "org.succession.reason.kind", kinds());
        Optional<Successor> old = body(line, CODE, NAME);
        Optional<Successor> next = body(line, NEXT_CODE, NEXT_NAME);
        if (line.isRefused() || day.isEmpty() || kind.isEmpty() || old.isEmpty() || next.isEmpty()) return;
        Succession one = new Succession(day.get(), old.get().code(), old.get().name(), kind.get(), List.of(next.get()));
        contradictions(line, one, next.get());
        if (line.isRefused()) return;
        if (!listed.isEmpty()
                && !listed.contains(one.code())
                && !listed.contains(next.get().code())) line.note(CODE, "org.succession.note.unlisted");
        taken.add(one);
        known.add(one);
    }

    /** A body with a true check digit and a name that fits it; {@link Successor} is just a code with its name. */
    private static Optional<Successor> body(TableImport.Line line, Field codeField, Field nameField) {
        String cell = line.required(codeField);
        String name = line.required(nameField).replaceAll("[\\s\u3000]", "");
        String digits = plain(cell).replaceFirst("^([0-9]{5})-([0-9])$", "$1$2");
        Optional<MunicipalityCode> code = MunicipalityCode.parse(digits);
        if (!cell.isEmpty() && code.isEmpty())
            line.refuse(
                    codeField, digits.matches("[0-9]{6}") ? "org.body.reason.check-digit" : "org.body.reason.no-code");
        if (code.isPresent() && !name.isEmpty() && BodyKind.of(code.get(), name).isEmpty())
            line.refuse(nameField, "org.body.reason.kind");
        return line.isRefused() ? Optional.empty() : code.map(c -> new Successor(c, name));
    }

    private void contradictions(TableImport.Line line, Succession one, Successor next) {
        boolean isSame = one.code().equals(next.code()) && one.name().equals(next.name());
        if (isSame && one.kind() != SuccessionKind.FOUNDING_MERGER)
            line.refuse(NEXT_NAME, "org.succession.reason.same");
        for (Succession other : known) if (!line.isRefused()) contradiction(line, one, next, other);
    }

    private static void contradiction(TableImport.Line line, Succession one, Successor next, Succession other) {
        boolean isOfTheBody = other.code().equals(one.code());
        boolean goesOn = other.successors().stream().anyMatch(s -> s.code().equals(one.code()));
        if (isOfTheBody && isPartOf(one, other)) {
            if (other.successors().stream().anyMatch(s -> s.code().equals(next.code())))
                line.refuse(CODE, "org.succession.reason.there");
            else if (one.kind().keepsTheBody()) line.refuse(KIND, "org.succession.reason.one", other.sentence());
        } else if (isOfTheBody && !(goesOn && isAfter(one, other)) && !isBefore(one, other)) {
            line.refuse(CODE, "org.succession.reason.contradiction", other.sentence());
        } else if (other.code().equals(next.code())
                && !goesOnAs(other, next)
                && !other.endedOn().isAfter(one.endedOn())) {
            line.refuse(NEXT_CODE, "org.succession.reason.ended", other.sentence());
        } else if (goesOn && !isAfter(one, other) && !other.endedOn().isBefore(one.endedOn()) && !isItself(one, next)) {
            line.refuse(DAY, "org.succession.reason.later", other.name(), other.sentence());
        }
    }

    /** Whether both say the same of the same body but for who follows. */
    private static boolean isPartOf(Succession one, Succession other) {
        return one.endedOn().equals(other.endedOn()) && one.name().equals(other.name()) && one.kind() == other.kind();
    }

    /** Whether the other gave the body the name that one ends. */
    private static boolean isAfter(Succession one, Succession other) {
        return one.endedOn().isAfter(other.endedOn())
                && other.successors().contains(new Successor(one.code(), one.name()));
    }

    /** Whether one gave the body the name that the other ends later. */
    private static boolean isBefore(Succession one, Succession other) {
        return one.endedOn().isBefore(other.endedOn())
                && one.successors().contains(new Successor(other.code(), other.name()));
    }

    private static boolean isItself(Succession one, Successor next) {
        return one.code().equals(next.code());
    }

    private static boolean goesOnAs(Succession other, Successor next) {
        return other.successors().contains(next);
    }

    private static String plain(String cell) {
        return Normalizer.normalize(cell, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .replaceAll("[()]", "");
    }

    private static String kinds() {
        return Arrays.stream(SuccessionKind.values()).map(SuccessionKind::label).collect(Collectors.joining("・"));
    }

    /** The codes of a list, to be read against. */
    static Set<MunicipalityCode> codes(List<ListedBody> list) {
        return list.stream().map(ListedBody::code).collect(Collectors.toSet());
    }
}
