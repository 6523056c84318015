package jp.kizahashi.process.effect;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.kizahashi.org.people.People;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.report.Document;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.table.Table;
import jp.kizahashi.platform.time.FiscalYear;
import jp.kizahashi.platform.time.Wareki;
import jp.kizahashi.process.work.Sections;
import jp.kizahashi.process.work.Sections.Section;
import jp.kizahashi.process.work.Works;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what lists and reports of effects show: what the person may read, by stage. */
@Component
@Transactional(readOnly = true)
class EffectPages {
    private final Effects effects;
    private final Works works;
    private final Sections sections;
    private final People people;

    EffectPages(Effects effects, Works works, Sections sections, People people) {
        this.effects = effects;
        this.works = works;
        this.sections = sections;
        this.people = people;
    }

    /**
     * How many sections have done something.
     *
     * @param done sections with 実施 or 実測 in the 年度
     * @param all sections of the town
     */
    record Share(int done, int all) {}

    /** All effects that the person may read, in the order of their works; of one section, or of all for 0. */
    List<EffectLine> lines(Actor actor, long section) {
        Map<Long, String> names = sections.all().stream()
                .flatMap(s -> s.ids().stream().map(id -> Map.entry(id, s)))
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().name()));
        Set<Long> wanted = sections.all().stream()
                .filter(s -> section == 0 || s.id() == section)
                .flatMap(s -> s.ids().stream())
                .collect(Collectors.toSet());
        List<Improvement> improvements = effects.all(actor);
        Map<Long, Improvement> byId =
                improvements.stream().collect(Collectors.toMap(Improvement::id, Function.identity()));
        return effects.of(improvements).stream()
                .map(e -> {
                    Improvement improvement = Objects.requireNonNull(byId.get(e.improvementId()));
                    var work = works.get(improvement.workId());
                    return new EffectLine(work, names.getOrDefault(work.departmentId(), ""), improvement, e);
                })
                .filter(l -> section == 0 || wanted.contains(l.work().departmentId()))
                .sorted(Comparator.comparingLong((EffectLine l) -> l.work().departmentId())
                        .thenComparingInt(l -> l.work().position())
                        .thenComparingLong(l -> l.improvement().id()))
                .toList();
    }

    List<EffectLine> of(List<EffectLine> lines, EffectStage stage, int year) {
        return lines.stream()
                .filter(l ->
                        l.effect().stage() == stage && l.effect().fiscalYear().year() == year)
                .toList();
    }

    Calibration calibration(Actor actor) {
        return Calibration.of(lines(actor, 0).stream().map(EffectLine::effect).toList());
    }

    Share share(Actor actor, int year) {
        List<Long> departments = lines(actor, 0).stream()
                .filter(l -> l.effect().stage() != EffectStage.PROPOSED
                        && l.effect().fiscalYear().year() == year)
                .map(l -> l.work().departmentId())
                .toList();
        List<Section> all = sections.all();
        return new Share(
                (int) all.stream()
                        .filter(s -> s.ids().stream().anyMatch(departments::contains))
                        .count(),
                all.size());
    }

    List<Table> tables(List<EffectLine> lines, int year) {
        String label = new FiscalYear(year).label();
        return Arrays.stream(EffectStage.values())
                .map(stage -> EffectTables.of(stage, label, of(lines, stage, year)))
                .toList();
    }

    /** BPR実施報告書 of a section, or of the town for 0. */
    Document report(Actor actor, int year, long section) {
        List<EffectLine> lines = lines(actor, section);
        String of = sections.of(section).map(Section::name).orElse(Messages.get("process.effect.town"));
        var report = Document.titled(Messages.get("process.effect.report", new FiscalYear(year).label(), of))
                .office(of)
                .date(Wareki.format(people.today()))
                .lead(Messages.get("process.effect.notStaff"));
        if (section == 0 && actor.may("process.effect.all")) {
            Share share = share(actor, year);
            report.paragraph(Messages.get("process.effect.share", share.done(), share.all()));
        }
        int number = 0;
        for (Table table : tables(lines, year)) {
            EffectStage stage = EffectStage.values()[number++];
            report.heading(Messages.get("process.effect.stageTitle." + stage));
            if (table.rows().isEmpty()) report.paragraph(Messages.get("process.effect.none"));
            else report.table(table);
        }
        List<String> basis = lines.stream()
                .filter(l -> l.effect().fiscalYear().year() == year)
                .map(l -> Messages.get(
                        "process.effect.basisOf",
                        l.work().name(),
                        l.effect().stage().label(),
                        l.effect().basis()))
                .toList();
        if (!basis.isEmpty()) report.basis(basis);
        return report.build();
    }
}
