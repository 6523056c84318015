package jp.kizahashi.survey.inhouse;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.exchange.ExcelFile;
import jp.kizahashi.platform.exchange.Unwritable;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.platform.web.Attachment;
import jp.kizahashi.platform.web.Deadline;
import jp.kizahashi.survey.answer.attachment.HandedInFiles;
import jp.kizahashi.survey.answer.page.AnsweredRow;
import jp.kizahashi.survey.wave.SectionTarget;
import jp.kizahashi.survey.wave.Wave;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 庁内照会: asking the own sections, seeing how far it is, the answers as one table. */
@Controller
@RequestMapping("/surveys/inhouse")
class InhouseController {
    private final Inhouse inhouse;
    private final InhousePages pages;
    private final InhouseChoices choices;
    private final InstantSource clock;

    InhouseController(Inhouse inhouse, InhousePages pages, InhouseChoices choices, InstantSource clock) {
        this.inhouse = inhouse;
        this.pages = pages;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping
    @Allowed("survey.inhouse.read")
    String all(Actor actor, Model model) {
        model.addAttribute("boards", pages.all(actor));
        model.addAttribute("mayManage", actor.may("survey.inhouse.manage"));
        return "survey/inhouse/list";
    }

    @GetMapping("/new")
    @Allowed("survey.inhouse.manage")
    String form(Actor actor, @RequestParam(defaultValue = "") String questionnaire, Model model) {
        model.addAttribute("form", pages.suggested(actor, questionnaire));
        pages.form(actor, new LinkedMultiValueMap<>(), model);
        return "survey/inhouse/form";
    }

    @PostMapping
    @Allowed("survey.inhouse.manage")
    ModelAndView ask(
            Actor actor,
            @Valid @ModelAttribute("form") InhouseForm form,
            BindingResult errors,
            @RequestParam MultiValueMap<String, String> fields,
            Model model) {
        form.check(errors, clock.instant());
        if (fields.getOrDefault("section", List.of()).isEmpty())
            errors.reject("sections", Messages.get("survey.inhouse.form.sectionsMissing"));
        if (!errors.hasErrors()) {
            try {
                List<SectionTarget> targets = choices.targets(fields);
                long id = inhouse.ask(actor, form.toNewWave(pages.questionnaire(form.questionnaire())), targets);
                return new ModelAndView(shown(id));
            } catch (Refused refusal) {
                errors.reject("refused", refusal.sentence());
            }
        }
        pages.form(actor, fields, model);
        return new ModelAndView("survey/inhouse/form", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/{id}")
    @Allowed("survey.inhouse.read")
    String show(Actor actor, @PathVariable long id, Model model) {
        Wave wave = inhouse.get(actor, id);
        InhouseBoard board = pages.board(wave);
        model.addAttribute("board", board);
        model.addAttribute("table", InhouseTable.of(board));
        model.addAttribute("hasFiles", HandedInFiles.asked(wave));
        model.addAttribute("reminder", board.reminder(InhousePages.due(wave)).orElse(null));
        model.addAttribute("mayManage", actor.may("survey.inhouse.manage"));
        return "survey/inhouse/show";
    }

    /** One section: what it answered, 差戻し, other hands. */
    @GetMapping("/{id}/sections/{section}")
    @Allowed("survey.inhouse.read")
    String section(Actor actor, @PathVariable long id, @PathVariable long section, Model model) {
        InhouseBoard board = pages.board(inhouse.get(actor, id));
        InhouseBoard.Line line = board.lines().stream()
                .filter(l -> l.invitation().id() == section)
                .findFirst()
                .orElseThrow(() -> new Refused(jp.kizahashi.survey.SurveyProblem.INVITATION_UNKNOWN));
        model.addAttribute("board", board);
        model.addAttribute("line", line);
        model.addAttribute(
                "rows",
                AnsweredRow.of(
                        board.wave().questionnaire(),
                        pages.editions(line.invitation()),
                        Optional.ofNullable(line.edition()),
                        inhouse.doubts(line.invitation())));
        long department = Objects.requireNonNull(line.invitation().desk()).departmentId();
        model.addAttribute(
                "choice",
                choices.sections(new LinkedMultiValueMap<>()).stream()
                        .filter(c -> c.id() == department)
                        .findFirst()
                        .orElse(null));
        model.addAttribute("mayManage", actor.may("survey.inhouse.manage"));
        return "survey/inhouse/section";
    }

    @PostMapping("/{id}/sections/{section}/desk")
    @Allowed("survey.inhouse.manage")
    String move(
            Actor actor,
            @PathVariable long id,
            @PathVariable long section,
            @RequestParam long department,
            @RequestParam(defaultValue = "0") long filler,
            @RequestParam(defaultValue = "0") long head) {
        inhouse.move(actor, id, section, choices.desk(department, filler, head));
        return shown(id) + "/sections/" + section;
    }

    /** 疑義照会 on one answer. */
    @PostMapping("/{id}/sections/{section}/queries")
    @Allowed("survey.inhouse.manage")
    String doubt(
            Actor actor,
            @PathVariable long id,
            @PathVariable long section,
            @RequestParam String question,
            @RequestParam(defaultValue = "") String text) {
        inhouse.doubt(actor, id, section, question, text);
        return shown(id) + "/sections/" + section + "#q-" + question;
    }

    @PostMapping("/{id}/sections/{section}/return")
    @Allowed("survey.inhouse.manage")
    String giveBack(
            Actor actor,
            @PathVariable long id,
            @PathVariable long section,
            @RequestParam(defaultValue = "") String reason) {
        inhouse.giveBack(actor, id, section, reason);
        return shown(id) + "/sections/" + section;
    }

    /** Moves the deadline of sections; 17:15 of the day. */
    @PostMapping("/{id}/extension")
    @Allowed("survey.inhouse.manage")
    String extend(
            Actor actor,
            @PathVariable long id,
            @RequestParam(name = "section", required = false) @Nullable List<Long> sections,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate dueOn,
            @RequestParam(defaultValue = "") String reason) {
        inhouse.extend(actor, id, sections == null ? List.of() : sections, due(dueOn), reason);
        return shown(id);
    }

    @PostMapping("/{id}/closure")
    @Allowed("survey.inhouse.manage")
    String close(Actor actor, @PathVariable long id) {
        inhouse.close(actor, id);
        return shown(id);
    }

    @PostMapping("/{id}/reopening")
    @Allowed("survey.inhouse.manage")
    String reopen(
            Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate dueOn,
            @RequestParam(defaultValue = "") String reason) {
        inhouse.reopen(actor, id, due(dueOn), reason);
        return shown(id);
    }

    @GetMapping("/{id}/answers.xlsx")
    @Allowed("survey.inhouse.read")
    void excel(Actor actor, @PathVariable long id, HttpServletResponse response) throws IOException {
        InhouseBoard board = pages.board(inhouse.get(actor, id));
        InhouseTable table = InhouseTable.of(board);
        inhouse.exported(board, table.rows().size());
        Attachment.announce(response, Attachment.EXCEL, name(board));
        ExcelFile.write(
                List.of(table.file(board), table.record(board)), Unwritable.REPLACE, response.getOutputStream());
    }

    private static String name(InhouseBoard board) {
        return Messages.get("survey.inhouse.file", board.wave().title(), Long.toString(board.in())) + ".xlsx";
    }

    private static Instant due(@Nullable LocalDate day) {
        return day == null ? Instant.EPOCH : Deadline.of(day);
    }

    private static String shown(long id) {
        return "redirect:/surveys/inhouse/" + id;
    }
}
