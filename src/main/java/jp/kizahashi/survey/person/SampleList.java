package jp.kizahashi.survey.person;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.exchange.ColumnMapping;
import jp.kizahashi.platform.exchange.Field;
import jp.kizahashi.platform.exchange.HeaderSearch;
import jp.kizahashi.platform.exchange.ImportReport;
import jp.kizahashi.platform.exchange.OutCell;
import jp.kizahashi.platform.exchange.OutTable;
import jp.kizahashi.platform.exchange.Sheet;
import jp.kizahashi.platform.exchange.Table;
import jp.kizahashi.platform.exchange.TableImport;
import jp.kizahashi.survey.SurveyProblem;

/**
 * 対象者名簿: who gets a letter. It lives while the letters are written and is stored nowhere.
 *
 * @param people in the order of the list
 */
record SampleList(List<Listed> people) {
    private static final Field NAME = Field.required("name", "宛名", "氏名", "名前", "世帯主氏名");
    private static final Field ADDRESS = Field.optional("address", "住所", "送付先", "所在地", "所属");
    private static final Field GROUP = Field.optional("group", "区分", "グループ", "地区", "部局");
    private static final List<Field> FIELDS = List.of(NAME, ADDRESS, GROUP);
    private static final int LONGEST = 100;
    private static final int NAMED = 10;

    /**
     * Somebody on the list.
     *
     * @param group label of the group; empty without
     */
    record Listed(String name, String address, String group) {}

    SampleList {
        people = List.copyOf(people);
    }

    /** Reads the first sheet that is not empty. Refused (SVY-167) naming every line that cannot be used. */
    static SampleList read(List<Sheet> sheets) {
        Sheet sheet = sheets.stream()
                .filter(s -> !s.rows().isEmpty())
                .findFirst()
                .orElseGet(() -> new Sheet("", "", "", List.of()));
        Table table = HeaderSearch.find(sheet, FIELDS);
        TableImport lines = new TableImport(table, ColumnMapping.guess(FIELDS, table.header()), FIELDS);
        List<Listed> people = new ArrayList<>();
        for (TableImport.Line line : lines.lines()) {
            Listed one = new Listed(line.required(NAME), line.text(ADDRESS), line.text(GROUP));
            for (Field field : FIELDS)
                if (line.text(field).length() > LONGEST)
                    line.refuse(field, "survey.person.list.long", Integer.toString(LONGEST));
            people.add(one);
        }
        refuse(lines.report());
        return new SampleList(people);
    }

    private static void refuse(ImportReport report) {
        if (report.refusals().isEmpty()) return;
        String named = report.refusals().stream()
                .limit(NAMED)
                .map(r -> Messages.get("survey.person.list.line", Integer.toString(r.line()), r.column(), r.reason()))
                .collect(Collectors.joining("、"));
        String more = report.refusals().size() > NAMED
                ? Messages.get("survey.person.list.more", report.refusals().size() - NAMED)
                : "";
        throw new Refused(SurveyProblem.PERSONS_LIST_FAULTY, named + more);
    }

    /** How many of each group, in the order in which the groups come. */
    Map<String, Integer> sizes() {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        for (Listed one : people) sizes.merge(one.group(), 1, Integer::sum);
        return sizes;
    }

    /** A list to fill in. */
    static OutTable example() {
        return new OutTable(
                Messages.get("survey.person.list.sheet"),
                List.of(NAME.label(), ADDRESS.label(), GROUP.label()),
                List.of(
                        List.of(OutCell.text("架空 花子"), OutCell.text("みらい市架空町1-2-3"), OutCell.text("東地区")),
                        List.of(OutCell.text("架空 次郎"), OutCell.text("みらい市架空町4-5-6"), OutCell.text("西地区"))));
    }
}
