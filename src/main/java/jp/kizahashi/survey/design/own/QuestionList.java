package jp.kizahashi.survey.design.own;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.exchange.ColumnMapping;
import jp.kizahashi.platform.exchange.Field;
import jp.kizahashi.platform.exchange.HeaderSearch;
import jp.kizahashi.platform.exchange.Sheet;
import jp.kizahashi.platform.exchange.Table;
import jp.kizahashi.platform.exchange.TableImport;
import jp.kizahashi.survey.design.Asking;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Question.Option;
import jp.kizahashi.survey.design.QuestionKind;

/** Reads questions from a list of the office: one a line, each refused line with its reason. */
public final class QuestionList {
    static final Field NUMBER = Field.required("number", "番号", "設問番号", "No", "問");
    static final Field TEXT = Field.required("text", "設問文", "設問", "質問", "質問文", "問い");
    static final Field KIND = Field.required("kind", "形式", "回答形式", "種類", "回答の形式");
    static final Field OPTIONS = Field.optional("options", "選択肢");
    static final Field UNIT = Field.optional("unit", "単位");
    static final Field LABEL = Field.optional("label", "略称", "見出し");
    static final Field SECTION = Field.optional("section", "区分", "分野");
    static final Field OTHER = Field.optional("other", "その他");
    static final Field EXCLUSIVE = Field.optional("exclusive", "排他");
    static final Field LEAST = Field.optional("least", "下限", "最小");
    static final Field MOST = Field.optional("most", "上限", "最大");
    static final Field WHEN = Field.optional("when", "条件", "分岐");
    static final Field AIM = Field.optional("aim", "ねらい", "調査のねらい");
    public static final List<Field> FIELDS =
            List.of(NUMBER, TEXT, KIND, OPTIONS, UNIT, LABEL, SECTION, OTHER, EXCLUSIVE, LEAST, MOST, WHEN, AIM);

    private static final int LONGEST_TEXT = 1_000;
    private static final int LONGEST_OPTION = 100;
    private static final int MOST_OPTIONS = 50;
    private static final int LABEL_LENGTH = 20;
    private static final Map<String, QuestionKind> KINDS = Map.ofEntries(
            Map.entry("単一", QuestionKind.SINGLE),
            Map.entry("択一", QuestionKind.SINGLE),
            Map.entry("一つ選択", QuestionKind.SINGLE),
            Map.entry("SA", QuestionKind.SINGLE),
            Map.entry("複数", QuestionKind.MULTIPLE),
            Map.entry("複数選択", QuestionKind.MULTIPLE),
            Map.entry("MA", QuestionKind.MULTIPLE),
            Map.entry("数字", QuestionKind.NUMBER),
            Map.entry("NA", QuestionKind.NUMBER),
            Map.entry("年月日", QuestionKind.DATE),
            Map.entry("短い文", QuestionKind.SHORT_TEXT),
            Map.entry("記述", QuestionKind.LONG_TEXT),
            Map.entry("自由回答", QuestionKind.LONG_TEXT),
            Map.entry("FA", QuestionKind.LONG_TEXT),
            Map.entry("添付", QuestionKind.FILE),
            Map.entry("添付ファイル", QuestionKind.FILE));

    private final Set<String> taken;
    private final Set<String> here = new HashSet<>();
    private final List<Added> questions = new ArrayList<>();

    private QuestionList(Set<String> taken) {
        this.taken = taken;
    }

    /** A question with the heading of its section, and the aim it serves; empty for none. */
    record Added(String section, Question question, String aim) {}

    /** The accepted questions and the account of all lines. */
    record Read(List<Added> questions, ListReport report) {}

    /**
     * Reads the first sheet that has the columns.
     *
     * @param taken codes of the base, which the list may not use
     * @throws jp.kizahashi.platform.Refused PLT-038 or PLT-040 when no sheet has the columns
     */
    static Read read(List<Sheet> sheets, Set<String> taken) {
        Sheet sheet = sheets.stream()
                .filter(s -> !s.rows().isEmpty())
                .findFirst()
                .orElseGet(() -> new Sheet("", "", "", List.of()));
        Table table = HeaderSearch.find(sheet, FIELDS);
        TableImport lines = new TableImport(table, ColumnMapping.guess(FIELDS, table.header()), FIELDS);
        QuestionList list = new QuestionList(taken);
        for (TableImport.Line line : lines.lines()) list.line(line);
        return new Read(list.questions, ListReport.of(table, lines.report()));
    }

    private void line(TableImport.Line line) {
        Optional<String> code = code(line);
        String text = line.required(TEXT);
        if (text.length() > LONGEST_TEXT) line.refuse(TEXT, "survey.own.reason.long", Integer.toString(LONGEST_TEXT));
        Optional<QuestionKind> kind = kind(line);
        List<Option> options = kind.map(k -> roles(line, options(line, k))).orElse(List.of());
        Asking asking = new QuestionListAsking(line).read();
        if (kind.isPresent() && !kind.get().isNumber() && !line.text(UNIT).isEmpty())
            line.refuse(UNIT, "survey.own.reason.unit");
        if (line.isRefused()) return;
        Question question = new Question(
                code.orElseThrow(),
                label(line, text),
                text,
                List.of(),
                kind.orElseThrow(),
                options,
                line.text(UNIT),
                asking);
        String section = line.text(SECTION);
        questions.add(
                new Added(section.isEmpty() ? Messages.get("survey.own.section") : section, question, line.text(AIM)));
    }

    /** The options named in the columns その他 and 排他, by number or by words, get their role. */
    private static List<Option> roles(TableImport.Line line, List<Option> options) {
        List<Option> marked = options;
        for (Field field : List.of(OTHER, EXCLUSIVE)) {
            String named = Normalizer.normalize(line.text(field), Normalizer.Form.NFKC);
            if (named.isEmpty()) continue;
            Option.Role role = field == OTHER ? Option.Role.OTHER : Option.Role.EXCLUSIVE;
            List<Option> before = marked;
            marked = marked.stream()
                    .map(o -> isNamed(o, named) ? new Option(o.code(), o.label(), role) : o)
                    .toList();
            if (marked.equals(before)) line.refuse(field, "survey.own.reason.noSuchOption", named);
        }
        return marked;
    }

    private static boolean isNamed(Option option, String named) {
        return option.code().equals(named)
                || Normalizer.normalize(option.label(), Normalizer.Form.NFKC).equals(named);
    }

    /** 1 becomes Q01; a code that is one already stays. */
    private Optional<String> code(TableImport.Line line) {
        String typed = line.required(NUMBER);
        if (typed.isEmpty()) return Optional.empty();
        String code = code(typed);
        if (!code.matches("[A-Z][A-Z0-9]{0,11}")) line.refuse(NUMBER, "survey.own.reason.code");
        else if (taken.contains(code)) line.refuse(NUMBER, "survey.own.reason.taken", code);
        else if (!here.add(code)) line.refuse(NUMBER, "survey.own.reason.twice", code);
        return Optional.of(code);
    }

    /** The code that a typed number means. */
    static String code(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("\\s|^問(?=[0-9])|\\.$", "")
                .toUpperCase(Locale.ROOT);
        return plain.matches("[0-9]{1,3}") ? "Q%02d".formatted(Integer.parseInt(plain)) : plain;
    }

    private static Optional<QuestionKind> kind(TableImport.Line line) {
        String typed = line.required(KIND);
        if (typed.isEmpty()) return Optional.empty();
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT);
        Optional<QuestionKind> kind = usable().stream()
                .filter(k -> k.label().equals(plain))
                .findFirst()
                .or(() -> Optional.ofNullable(KINDS.get(plain)));
        if (kind.isEmpty())
            line.refuse(
                    KIND,
                    "survey.own.reason.kind",
                    String.join("、", usable().stream().map(QuestionKind::label).toList()));
        return kind;
    }

    /** A ladder needs eight rising choices with their meanings; it comes with a shipped questionnaire only. */
    public static List<QuestionKind> usable() {
        return Arrays.stream(QuestionKind.values())
                .filter(k -> k != QuestionKind.LADDER)
                .toList();
    }

    private static List<Option> options(TableImport.Line line, QuestionKind kind) {
        String typed = line.text(OPTIONS);
        if (!kind.hasOptions()) {
            if (!typed.isEmpty()) line.refuse(OPTIONS, "survey.own.reason.noOptions", kind.label());
            return List.of();
        }
        List<String> labels = labels(typed);
        if (labels.size() < 2 || labels.size() > MOST_OPTIONS)
            line.refuse(OPTIONS, "survey.own.reason.options", Integer.toString(MOST_OPTIONS));
        if (labels.stream().distinct().count() < labels.size()) line.refuse(OPTIONS, "survey.own.reason.optionTwice");
        if (labels.stream().anyMatch(l -> l.length() > LONGEST_OPTION))
            line.refuse(OPTIONS, "survey.own.reason.long", Integer.toString(LONGEST_OPTION));
        List<Option> options = new ArrayList<>();
        for (String label : labels) options.add(new Option(Integer.toString(options.size() + 1), label));
        return options;
    }

    /** Separated by line ends, or else by 「、」; the numbers 1. 2. … that offices write in front are taken off. */
    public static List<String> labels(String typed) {
        List<String> labels = Arrays.stream(typed.contains("\n") ? typed.split("\\R") : typed.split("、"))
                .map(String::strip)
                .filter(l -> !l.isEmpty())
                .toList();
        List<String> bare = new ArrayList<>();
        for (String label : labels) {
            String number = Integer.toString(bare.size() + 1);
            String plain = Normalizer.normalize(label, Normalizer.Form.NFKC);
            if (!plain.matches("(?s)\\(?" + number + "([)\\s]|[.:](?![0-9])).+")) return labels;
            bare.add(label.replaceFirst("^[(（]?[0-9０-９]{1,2}[.．)）:：\\s]+", "").strip());
        }
        return bare.stream().anyMatch(String::isEmpty) ? labels : bare;
    }

    private static String label(TableImport.Line line, String text) {
        String given = line.text(LABEL);
        if (!given.isEmpty()) return given;
        return text.codePointCount(0, text.length()) <= LABEL_LENGTH
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LABEL_LENGTH - 1)) + "…";
    }
}
