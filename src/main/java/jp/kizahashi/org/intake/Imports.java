package jp.kizahashi.org.intake;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kizahashi.org.OrgProblem;
import jp.kizahashi.org.intake.Intake.Occasion;
import jp.kizahashi.platform.PlatformProblem;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.database.Tenant;
import jp.kizahashi.platform.exchange.Sheet;
import jp.kizahashi.platform.security.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes files in: keeps an upload until it is committed or its time is over, and commits it whole or not at all. */
@Component
@Transactional
class Imports {
    private final List<Intake> intakes;
    private final List<Origin> origins;
    private final ImportStore store;
    private final Audit audit;
    private final InstantSource clock;

    Imports(List<Intake> intakes, List<Origin> origins, ImportStore store, Audit audit, InstantSource clock) {
        this.intakes = intakes;
        this.origins = origins;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** The kind of file with that name, if the actor may take such files in. */
    @Transactional(readOnly = true)
    public Intake intake(String kind, Actor actor) {
        Intake intake = intakes.stream()
                .filter(i -> i.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new Refused(OrgProblem.IMPORT_KIND_UNKNOWN));
        if (!actor.may(intake.action())) throw new Refused(PlatformProblem.NOT_ALLOWED);
        return intake;
    }

    /** Where else than from a file such a table can be read; empty for files alone. */
    public Optional<Origin> origin(Intake intake) {
        return origins.stream()
                .filter(o -> o.kind().equals(intake.kind()))
                .filter(o -> o.address().isPresent())
                .findFirst();
    }

    /** Keeps the tables of an upload and returns its id. */
    public long stage(String kind, Occasion occasion, List<Sheet> sheets, Actor actor) {
        StagedFile file = new StagedFile(0, kind, occasion, sheets, Map.of(), null);
        return store.add(Tenant.current().orElseThrow(), file, actor.personId(), clock.instant());
    }

    /** A file that the actor has sent. */
    @Transactional(readOnly = true)
    public StagedFile file(long id, Actor actor) {
        return store.one(id, actor.personId()).orElseThrow(() -> new Refused(OrgProblem.IMPORT_GONE));
    }

    /** What the uncommitted file holds, as its columns stand now. */
    @Transactional(readOnly = true)
    public Intake.Reading read(StagedFile file, Actor actor) {
        return intake(file.kind(), actor).read(file.sheets(), file.columns(), file.occasion());
    }

    /** Chooses columns; those not named are guessed. */
    public void columns(long id, Map<String, String> columns, Actor actor) {
        uncommitted(id, actor);
        store.columns(id, columns);
    }

    public void discard(long id, Actor actor) {
        uncommitted(id, actor);
        store.delete(id);
    }

    /**
     * Writes what the file holds; a second commit of the same upload is refused.
     *
     * @param confirmed whether somebody said that what is unusual is meant; without it such a file is refused (ORG-046)
     */
    public void commit(long id, boolean confirmed, Actor actor) {
        StagedFile file = uncommitted(id, actor);
        Intake.Reading reading = read(file, actor);
        if (reading.accepted() == 0) throw new Refused(OrgProblem.IMPORT_EMPTY);
        if (!reading.confirm().isEmpty() && !confirmed) throw new Refused(OrgProblem.UNUSUAL_IMPORT);
        reading.write().run();
        store.committed(id, ImportResult.of(reading), clock.instant());
        audit.record(
                "import." + file.kind(),
                "import",
                id,
                Map.of("rows", reading.rows(), "accepted", reading.accepted(), "refused", reading.refused()));
    }

    private StagedFile uncommitted(long id, Actor actor) {
        StagedFile file = store.lock(id, actor.personId()).orElseThrow(() -> new Refused(OrgProblem.IMPORT_GONE));
        if (file.result() != null) throw new Refused(OrgProblem.IMPORT_COMMITTED);
        return file;
    }
}
