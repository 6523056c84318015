package jp.kizahashi.survey.wave;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jp.kizahashi.org.Organisation;
import jp.kizahashi.org.Organisations;
import jp.kizahashi.org.body.ListedBody;
import jp.kizahashi.org.body.Municipalities;
import jp.kizahashi.org.body.population.PopulationBands;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.time.FiscalYear;
import jp.kizahashi.platform.web.Blocks.Option;
import jp.kizahashi.platform.web.Dates;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.own.VersionApprovals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** What the pages show on which a wave is prepared. */
@Component
@Transactional(readOnly = true)
class WavePages {
    private final Waves waves;
    private final Municipalities municipalities;
    private final Organisations organisations;
    private final VersionApprovals versions;
    private final InstantSource clock;

    WavePages(
            Waves waves,
            Municipalities municipalities,
            Organisations organisations,
            VersionApprovals versions,
            InstantSource clock) {
        this.waves = waves;
        this.municipalities = municipalities;
        this.organisations = organisations;
        this.versions = versions;
        this.clock = clock;
    }

    LocalDate today() {
        return clock.instant().atZone(Dates.TOKYO).toLocalDate();
    }

    /** The host's own name, as the suggested contact. */
    String office() {
        return organisations.own().map(Organisation::name).orElse("");
    }

    /** A questionnaire that a wave may ask. Refused (SVY-002) when there is none with the id. */
    Questionnaire questionnaire(String id) {
        return questionnaires().stream()
                .filter(q -> q.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused(SurveyProblem.INSTRUMENT_UNKNOWN, id, ""));
    }

    /** Puts what the form offers into the model. */
    void choices(Actor actor, @Nullable Long except, Model model) {
        model.addAttribute(
                "questionnaires",
                questionnaires().stream()
                        .map(q -> new Option(q.id(), q.title(), q.id()))
                        .toList());
        model.addAttribute("disclosures", options(List.of(DisclosureTerms.values())));
        model.addAttribute("cellKinds", options(List.of(CellKind.values())));
        model.addAttribute("years", years());
        model.addAttribute("prefectureOptions", prefectures());
        model.addAttribute(
                "bandOptions",
                PopulationBands.STUDY_2020.bands().stream()
                        .map(b -> new Option(b.label(), b.label()))
                        .toList());
        model.addAttribute(
                "previousOptions",
                waves.hosted(actor.organisationId()).stream()
                        .filter(w -> w.status() == WaveStatus.CLOSED && (except == null || w.id() != except))
                        .map(w -> new Option(Long.toString(w.id()), w.title()))
                        .toList());
        model.addAttribute("listMissing", municipalities.newest().isEmpty());
    }

    private List<Questionnaire> questionnaires() {
        return versions.askable();
    }

    private static List<Option> options(List<?> values) {
        List<Option> options = new ArrayList<>();
        for (Object value : values) {
            if (value instanceof DisclosureTerms d) options.add(new Option(d.name(), d.label()));
            if (value instanceof CellKind c) options.add(new Option(c.name(), c.label()));
        }
        return options;
    }

    private List<Option> years() {
        int year = FiscalYear.of(today()).year();
        return List.of(year + 1, year, year - 1).stream()
                .map(y -> new Option(y.toString(), new FiscalYear(y).labelBoth()))
                .toList();
    }

    private List<Option> prefectures() {
        Set<String> names = new LinkedHashSet<>();
        for (ListedBody body : municipalities.bodies()) names.add(body.prefecture());
        return names.stream().map(n -> new Option(n, n)).toList();
    }
}
