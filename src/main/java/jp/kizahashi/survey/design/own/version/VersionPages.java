package jp.kizahashi.survey.design.own.version;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kizahashi.org.approval.Approvals.Taken;
import jp.kizahashi.org.people.People;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.web.Blocks.Crumb;
import jp.kizahashi.platform.web.Blocks.Option;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.Questionnaires;
import jp.kizahashi.survey.design.form.ConditionWords;
import jp.kizahashi.survey.design.own.OwnQuestionnaire;
import jp.kizahashi.survey.design.own.OwnQuestionnaires;
import jp.kizahashi.survey.design.own.VersionApprovals;
import jp.kizahashi.survey.design.own.VersionApprovals.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** What the pages of questionnaires that may be asked show. */
@Component
@Transactional(readOnly = true)
class VersionPages {
    private final OwnQuestionnaires own;
    private final VersionApprovals approvals;
    private final People people;

    VersionPages(OwnQuestionnaires own, VersionApprovals approvals, People people) {
        this.own = own;
        this.approvals = approvals;
        this.people = people;
    }

    /** A version with how far it is. */
    public record Line(OwnQuestionnaire version, State state) {}

    /** A decision with the name of who took it. */
    public record Step(Taken taken, String name) {}

    void list(Actor actor, Model model) {
        List<OwnQuestionnaire> versions = own.all();
        model.addAttribute("shipped", Questionnaires.all());
        model.addAttribute(
                "versions",
                versions.stream().map(v -> new Line(v, approvals.state(v))).toList());
        model.addAttribute("drafts", own.drafts());
        model.addAttribute("bases", options(versions));
        model.addAttribute("mayManage", actor.may("survey.questionnaire.manage"));
    }

    private static List<Option> options(List<OwnQuestionnaire> versions) {
        List<Option> options = new ArrayList<>();
        for (Questionnaire shipped : Questionnaires.all()) options.add(new Option(shipped.id(), shipped.title()));
        for (OwnQuestionnaire version : versions)
            options.add(new Option(
                    version.questionnaire().id(),
                    Messages.get(
                            "survey.own.named", version.questionnaire().title(), Integer.toString(version.version()))));
        return options;
    }

    /** One questionnaire to read, with the approval of an own version. */
    void show(Actor actor, String id, Model model) {
        Questionnaire questionnaire = own.get(id);
        model.addAttribute("questionnaire", questionnaire);
        model.addAttribute("id", id);
        model.addAttribute("conditions", conditions(questionnaire));
        model.addAttribute("names", names(questionnaire));
        model.addAttribute("mayManage", actor.may("survey.questionnaire.manage"));
        model.addAttribute("crumbs", crumbs(questionnaire.title()));
        if (Questionnaires.find(id).isEmpty()) approval(actor, approvals.version(id), model);
    }

    private void approval(Actor actor, OwnQuestionnaire version, Model model) {
        List<Taken> taken = approvals.history(version);
        List<Long> named = new ArrayList<>(taken.stream().map(Taken::personId).toList());
        named.add(version.madeBy());
        Map<Long, String> names = people.names(named);
        model.addAttribute("version", version);
        model.addAttribute("maker", names.getOrDefault(version.madeBy(), ""));
        model.addAttribute("state", approvals.state(version));
        model.addAttribute(
                "steps",
                taken.stream()
                        .map(t -> new Step(t, names.getOrDefault(t.personId(), "")))
                        .toList());
        model.addAttribute("mayDecide", approvals.mayDecide(actor, version));
        model.addAttribute("alone", approvals.decidesAlone(actor, version));
        model.addAttribute("differs", !version.base().isEmpty());
    }

    private static Map<String, String> names(Questionnaire questionnaire) {
        Map<String, String> names = new HashMap<>();
        questionnaire.questions().forEach(q -> names.put(q.code(), q.label() + "（" + q.code() + "）"));
        return names;
    }

    /** The conditions of sections and questions in words, by id and code. */
    private static Map<String, String> conditions(Questionnaire questionnaire) {
        Map<String, String> words = new HashMap<>();
        for (var section : questionnaire.sections()) {
            ConditionWords.of(questionnaire, section.when()).ifPresent(w -> words.put(section.id(), w));
            for (Question question : section.questions())
                ConditionWords.of(questionnaire, question.asking().when())
                        .ifPresent(w -> words.put(question.code(), w));
        }
        return words;
    }

    /** What differs between two questionnaires; of a version alone, what differs from its base. */
    void differences(String from, String to, Model model) {
        List<OwnQuestionnaire> versions = own.all();
        model.addAttribute("options", options(versions));
        String old = from.isEmpty() ? base(versions, to) : from;
        model.addAttribute("from", old);
        model.addAttribute("to", to);
        model.addAttribute("crumbs", crumbs(Messages.get("survey.design.differences")));
        if (old.isEmpty() || to.isEmpty()) return;
        Questionnaire before = own.get(old);
        Questionnaire after = own.get(to);
        model.addAttribute("before", named(versions, before));
        model.addAttribute("after", named(versions, after));
        model.addAttribute("differences", QuestionnaireDifferences.of(before, after));
    }

    private static String base(List<OwnQuestionnaire> versions, String id) {
        return find(versions, id).map(OwnQuestionnaire::base).orElse("");
    }

    private static String named(List<OwnQuestionnaire> versions, Questionnaire questionnaire) {
        return find(versions, questionnaire.id())
                .map(v -> Messages.get("survey.own.named", v.questionnaire().title(), Integer.toString(v.version())))
                .orElse(questionnaire.title());
    }

    private static Optional<OwnQuestionnaire> find(List<OwnQuestionnaire> versions, String id) {
        return versions.stream().filter(v -> v.questionnaire().id().equals(id)).findFirst();
    }

    private static List<Crumb> crumbs(String here) {
        return List.of(new Crumb(Messages.get("survey.own.title"), "/surveys/questionnaires"), new Crumb(here, ""));
    }
}
