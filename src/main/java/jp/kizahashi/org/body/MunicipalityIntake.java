package jp.kizahashi.org.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kizahashi.org.body.NationalList.Abolished;
import jp.kizahashi.org.body.NationalList.Ambiguous;
import jp.kizahashi.org.intake.Intake;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.exchange.Field;
import jp.kizahashi.platform.exchange.HeaderSearch;
import jp.kizahashi.platform.exchange.ImportReport;
import jp.kizahashi.platform.exchange.Sheet;
import jp.kizahashi.platform.exchange.Table;
import org.springframework.stereotype.Component;

/** Takes in the national list: municipalities, prefectures, and apart from them the wards that are never asked. */
@Component
class MunicipalityIntake implements Intake {
    private static final int NAMED = 30;

    private final Municipalities municipalities;
    private final SuccessionTable successions;

    MunicipalityIntake(Municipalities municipalities, SuccessionTable successions) {
        this.municipalities = municipalities;
        this.successions = successions;
    }

    @Override
    public String kind() {
        return "municipalities";
    }

    @Override
    public String action() {
        return "org.list.import";
    }

    @Override
    public String page() {
        return "/org/municipalities";
    }

    @Override
    public List<Field> fields() {
        return NationalListFile.FIELDS;
    }

    @Override
    public boolean asksSource() {
        return true;
    }

    @Override
    public Reading read(List<Sheet> sheets, Map<String, String> columns, Occasion occasion) {
        NationalList list = NationalListFile.read(sheets, columns, successions.own(), occasion.asOf());
        return new Reading(
                list.reports().stream().map(r -> part(r, sheets, columns)).toList(),
                facts(list),
                warnings(list),
                () -> municipalities.keep(list, occasion.source(), occasion.asOf(), occasion.fileName()));
    }

    private static Part part(ImportReport report, List<Sheet> sheets, Map<String, String> columns) {
        List<Field> fields = new ArrayList<>(NationalListFile.FIELDS);
        columns.forEach((key, column) -> fields.add(Field.optional(key, column)));
        Optional<Table> table = sheets.stream()
                .filter(s -> s.source().equals(report.source()))
                .map(s -> HeaderSearch.find(s, fields))
                .findFirst();
        return new Part(table.orElseThrow(), report);
    }

    private static List<Fact> facts(NationalList list) {
        Map<BodyKind, Long> counts = list.countByKind();
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("org.body.fact.municipalities", list.municipalities().size()));
        for (BodyKind kind : List.of(BodyKind.CITY, BodyKind.TOWN, BodyKind.VILLAGE, BodyKind.SPECIAL_WARD))
            facts.add(new Fact("　" + kind.label(), "%,d".formatted(counts.getOrDefault(kind, 0L))));
        facts.add(fact("org.body.fact.wards", list.wards().size()));
        facts.add(fact("org.body.fact.prefectures", list.prefectures().size()));
        facts.add(fact("org.body.fact.ambiguous", list.ambiguous().size()));
        facts.add(fact("org.body.fact.abolished", list.abolished().size()));
        facts.add(fact("org.body.fact.repeated", list.repeated()));
        return facts;
    }

    private static Fact fact(String key, int count) {
        return new Fact(Messages.get(key), "%,d".formatted(count));
    }

    private static List<String> warnings(NationalList list) {
        List<String> warnings = new ArrayList<>();
        list.ambiguous().stream().limit(NAMED).map(MunicipalityIntake::sentence).forEach(warnings::add);
        list.abolished().stream().limit(NAMED).map(MunicipalityIntake::sentence).forEach(warnings::add);
        return warnings;
    }

    private static String sentence(Ambiguous line) {
        String candidates = String.join(
                "、",
                line.candidates().stream()
                        .map(c -> (c.code() + " " + c.prefecture() + c.name()).strip())
                        .toList());
        String end = line.accepted()
                .map(code -> Messages.get("org.body.warn.accepted", code.text()))
                .orElse(Messages.get("org.body.warn.refused"));
        return Messages.get(
                "org.body.warn.ambiguous",
                Integer.toString(line.line()),
                line.code(),
                line.prefecture() + line.name(),
                candidates,
                end);
    }

    private static String sentence(Abolished line) {
        String successors = String.join(
                "、",
                line.succession().successors().stream()
                        .map(s -> s.code() + " " + s.name())
                        .toList());
        return Messages.get(
                "org.body.warn.abolished",
                Integer.toString(line.line()),
                line.body().code().text(),
                line.body().name(),
                line.succession().reason(),
                successors);
    }
}
