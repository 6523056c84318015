package jp.kizahashi.survey.person.reply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.answer.EntryText;
import jp.kizahashi.survey.answer.draft.Drafts.Given;
import jp.kizahashi.survey.answer.page.QuestionView;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Question.Option;
import jp.kizahashi.survey.design.Questionnaire.Section;
import jp.kizahashi.survey.design.form.Form;
import jp.kizahashi.survey.person.PersonIssue;
import jp.kizahashi.survey.person.PersonReplies;
import jp.kizahashi.survey.person.PersonWave;
import jp.kizahashi.survey.person.PersonWaves;
import jp.kizahashi.survey.wave.WaveStatus;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The office enters a paper questionnaire, all of it on one page; nothing is kept until all of it can be taken. */
@Controller
@RequestMapping("/surveys/persons/{id}/paper")
class PaperController {
    private final PersonWaves waves;
    private final PersonReplies replies;

    PaperController(PersonWaves waves, PersonReplies replies) {
        this.waves = waves;
        this.replies = replies;
    }

    /**
     * The page.
     *
     * @param left sheets that can still be entered, by group
     * @param total how many questions there are
     */
    public record Page(PersonWave wave, Map<String, Integer> left, String group, List<Part> parts, int total) {
        public List<QuestionView> faulty() {
            return parts.stream()
                    .flatMap(p -> p.questions().stream())
                    .filter(q -> q.fault() != null)
                    .toList();
        }

        public boolean any() {
            return left.values().stream().anyMatch(n -> n > 0);
        }
    }

    public record Part(Section section, List<QuestionView> questions) {}

    @GetMapping
    @Allowed("survey.person.manage")
    String show(@PathVariable long id, Model model) {
        model.addAttribute("page", page(id, "", Map.of(), Map.of()));
        return "survey/person/reply/paper";
    }

    @PostMapping
    @Allowed("survey.person.manage")
    ModelAndView enter(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String group,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes after) {
        Map<String, Given> typed = new HashMap<>();
        Map<String, String> faults = new HashMap<>();
        Map<String, Entry> entries = new TreeMap<>();
        for (Question question : questions(waves.get(id))) {
            Given given = PersonSheets.given(question, fields);
            EntryText.Reading reading = EntryText.read(question, given.values(), given.words());
            typed.put(question.code(), given);
            reading.fault().ifPresent(sentence -> faults.put(question.code(), sentence));
            reading.entry().ifPresent(entry -> entries.put(question.code(), entry));
        }
        if (!faults.isEmpty())
            return new ModelAndView("survey/person/reply/paper", HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("page", page(id, group, typed, faults));
        replies.enter(id, group, new AnswerSheet(entries));
        after.addFlashAttribute("entered", true);
        return new ModelAndView("redirect:/surveys/persons/" + id + "/paper");
    }

    private Page page(long id, String group, Map<String, Given> typed, Map<String, String> faults) {
        PersonWave wave = waves.get(id);
        wave.mustBe(WaveStatus.OPEN);
        Map<String, Integer> left = new LinkedHashMap<>();
        for (PersonIssue issue : waves.issues(id))
            if (issue.isPaper()) left.merge(issue.group(), issue.open(), Integer::sum);
        List<Part> parts = new ArrayList<>();
        int number = 1;
        for (Section section : Form.whole(wave.plan().questionnaire()).sections()) {
            List<QuestionView> questions = new ArrayList<>();
            for (Question question : section.questions())
                questions.add(view(
                        question,
                        number++,
                        typed.getOrDefault(question.code(), Given.of()),
                        faults.getOrDefault(question.code(), "")));
            parts.add(new Part(section, questions));
        }
        return new Page(wave, left, group, parts, number - 1);
    }

    private static QuestionView view(Question question, int number, Given typed, String fault) {
        Set<String> every = question.options().stream().map(Option::code).collect(Collectors.toSet());
        return new QuestionView(
                question,
                number,
                typed.values(),
                typed.words(),
                0,
                null,
                fault.isEmpty() ? null : fault,
                false,
                true,
                every);
    }

    private static List<Question> questions(PersonWave wave) {
        return Form.whole(wave.plan().questionnaire()).asked();
    }
}
