package jp.kizahashi.process.effect;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import jp.kizahashi.org.people.People;
import jp.kizahashi.platform.PlatformProblem;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.database.Tenant;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.process.ProcessProblem;
import jp.kizahashi.process.work.Sections;
import jp.kizahashi.process.work.Work;
import jp.kizahashi.process.work.Works;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Improvements and their effects: entered by the work's section, read by it and by those who may read totals. */
@Component
@Transactional
public class Effects {
    private final EffectStore store;
    private final Works works;
    private final Sections sections;
    private final People people;
    private final Audit audit;

    Effects(EffectStore store, Works works, Sections sections, People people, Audit audit) {
        this.store = store;
        this.works = works;
        this.sections = sections;
        this.people = people;
        this.audit = audit;
    }

    /** Refused (PRC-035) when there is none that this person may read. */
    @Transactional(readOnly = true)
    public Improvement get(Actor actor, long id) {
        Improvement found = store.one(id).orElseThrow(() -> new Refused(ProcessProblem.IMPROVEMENT_UNKNOWN));
        if (!mayRead(actor, works.get(found.workId()))) throw new Refused(ProcessProblem.IMPROVEMENT_UNKNOWN);
        return found;
    }

    /** Those that this person may read. */
    @Transactional(readOnly = true)
    public List<Improvement> all(Actor actor) {
        if (actor.may("process.effect.all")) return store.all();
        List<Long> own = sections.ofPerson(actor.personId()).stream()
                .flatMap(s -> s.ids().stream())
                .toList();
        return store.all().stream()
                .filter(i -> own.contains(works.get(i.workId()).departmentId()))
                .toList();
    }

    /** The newest effects of each stage and 年度: the latest year first, in it 見込 before 実施 before 実測. */
    @Transactional(readOnly = true)
    public List<Effect> of(List<Improvement> improvements) {
        return store.effects(improvements.stream().map(Improvement::id).toList()).stream()
                .sorted(Comparator.comparingLong(Effect::improvementId)
                        .thenComparing(e -> -e.fiscalYear().year())
                        .thenComparing(Effect::stage))
                .toList();
    }

    @Transactional(readOnly = true)
    public List<Observation> observations(Improvement improvement) {
        return store.observations(improvement.id());
    }

    @Transactional(readOnly = true)
    public boolean mayRead(Actor actor, Work work) {
        return actor.may("process.effect.all") || sections.belongs(actor.personId(), work.departmentId());
    }

    @Transactional(readOnly = true)
    public boolean mayEdit(Actor actor, Improvement improvement) {
        return actor.may("process.effect.edit")
                && works.mayEdit(actor, works.get(improvement.workId()).departmentId());
    }

    public long add(Actor by, Improvement improvement) {
        works.mustEdit(by, works.get(improvement.workId()).departmentId());
        long id = store.add(Tenant.current().orElseThrow(), improvement, by.personId(), people.now());
        audit.record("improvement.add", "improvement", id, Map.of("work", improvement.workId()));
        return id;
    }

    /** Adds an effect; the newest of a stage and 年度 counts, older ones stay. */
    public void add(Actor by, Effect effect) {
        mustEdit(by, effect.improvementId());
        store.add(Tenant.current().orElseThrow(), effect, by.personId(), people.now());
        audit.record(
                "improvement.effect",
                "improvement",
                effect.improvementId(),
                Map.of(
                        "stage",
                        effect.stage().name(),
                        "year",
                        effect.fiscalYear().year()));
    }

    public void observe(Actor by, long improvement, List<Observation> observations) {
        mustEdit(by, improvement);
        observations.forEach(o -> store.add(Tenant.current().orElseThrow(), improvement, o));
        audit.record("improvement.observe", "improvement", improvement, Map.of("cases", observations.size()));
    }

    private void mustEdit(Actor by, long improvement) {
        if (!mayEdit(by, get(by, improvement))) throw new Refused(PlatformProblem.NOT_ALLOWED);
    }
}
