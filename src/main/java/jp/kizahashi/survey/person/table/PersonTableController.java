package jp.kizahashi.survey.person.table;

import java.util.ArrayList;
import java.util.List;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.report.Document;
import jp.kizahashi.platform.report.Medium;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.platform.table.Table;
import jp.kizahashi.platform.web.Blocks.Tab;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.column.StoredColumns;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Questionnaire.Section;
import jp.kizahashi.survey.design.form.Form;
import jp.kizahashi.survey.person.PersonColumns;
import jp.kizahashi.survey.person.PersonWave;
import jp.kizahashi.survey.person.PersonWaves;
import jp.kizahashi.survey.result.HtmlTable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** 集計 of a closed wave of persons, on screen and on paper. */
@Controller
@RequestMapping("/surveys/persons/{id}")
class PersonTableController {
    private final PersonWaves waves;
    private final PersonColumns columns;

    PersonTableController(PersonWaves waves, PersonColumns columns) {
        this.waves = waves;
        this.columns = columns;
    }

    @GetMapping("/tables")
    @Allowed("survey.person.read")
    String show(@PathVariable long id, @RequestParam(defaultValue = "") String section, Model model) {
        PersonWave wave = waves.get(id);
        StoredColumns made = made(id);
        List<Section> sections = Form.whole(made.questionnaire()).sections();
        Section shown = sections.stream()
                .filter(s -> section.isEmpty() || s.id().equals(section))
                .findFirst()
                .orElseThrow(() -> new Refused(SurveyProblem.SECTION_UNKNOWN));
        List<String> codes = shown.questions().stream().map(Question::code).toList();
        List<String> tables = new ArrayList<>();
        for (Table table : PersonTables.of(made, codes)) tables.add(HtmlTable.of(table, "table" + tables.size()));
        model.addAttribute("wave", wave);
        model.addAttribute("counts", counts(made));
        model.addAttribute("tables", tables);
        model.addAttribute("tabs", tabs(id, sections, shown));
        return "survey/person/tables";
    }

    private static List<Tab> tabs(long id, List<Section> sections, Section shown) {
        return sections.stream()
                .map(s -> new Tab(
                        s.label(),
                        UriComponentsBuilder.fromPath("/surveys/persons/" + id + "/tables")
                                .queryParam("section", "{section}")
                                .build(s.id())
                                .toString(),
                        s.equals(shown)))
                .toList();
    }

    @GetMapping("/tables.{medium}")
    @Allowed("survey.person.read")
    ResponseEntity<byte[]> paper(@PathVariable long id, @PathVariable Medium medium) {
        PersonWave wave = waves.get(id);
        StoredColumns made = made(id);
        String title = Messages.get("survey.person.table.title", wave.plan().title());
        Document.Builder paper =
                Document.titled(title).office(wave.plan().settings().sender()).lead(counts(made));
        PersonTables.of(made, made.codes()).forEach(paper::table);
        return medium.download(paper.build(), title);
    }

    private StoredColumns made(long id) {
        return columns.of(id).orElseThrow(() -> new Refused(SurveyProblem.PERSONS_NOT_READY));
    }

    private static String counts(StoredColumns made) {
        return Messages.get(
                "survey.person.table.counts",
                Integer.toString(made.asked()),
                Integer.toString(made.respondents()),
                Integer.toString(made.k()));
    }
}
