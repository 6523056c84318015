package jp.kizahashi.survey.study.outcome.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import jp.kizahashi.org.body.Municipalities;
import jp.kizahashi.org.body.SuccessionTable;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.exchange.ReadLimits;
import jp.kizahashi.platform.exchange.Sheet;
import jp.kizahashi.platform.exchange.SheetFile;
import jp.kizahashi.platform.files.StoredFiles;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.web.Dates;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.study.outcome.NewOutcomeSet;
import jp.kizahashi.survey.study.outcome.Outcomes;
import jp.kizahashi.survey.study.outcome.reading.ColumnChoice;
import jp.kizahashi.survey.study.outcome.reading.ColumnChoice.Fit;
import jp.kizahashi.survey.study.outcome.reading.KnownBodies;
import jp.kizahashi.survey.study.outcome.reading.Layout;
import jp.kizahashi.survey.study.outcome.reading.LayoutGuess;
import jp.kizahashi.survey.study.outcome.reading.MarkTally;
import jp.kizahashi.survey.study.outcome.reading.Meaning;
import jp.kizahashi.survey.study.outcome.reading.OutcomeAccount;
import jp.kizahashi.survey.study.outcome.reading.OutcomeMapping;
import jp.kizahashi.survey.study.outcome.reading.OutcomeReading;
import jp.kizahashi.survey.study.outcome.reading.PublishedSheet;
import jp.kizahashi.survey.study.outcome.reading.TakenColumn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes published workbooks in, step by step; nothing counts until {@link #keep}. */
@Component
@Transactional
class OutcomeImports {
    /** The country has 1,788 bodies; more lines are no publication about them. */
    private static final ReadLimits LIMITS = new ReadLimits(20_000, 1_000);

    private final OutcomeImportStore store;
    private final Outcomes outcomes;
    private final StoredFiles files;
    private final Bodies bodies;
    private final Audit audit;
    private final InstantSource clock;

    /** The bodies that a line may mean. */
    @Component
    record Bodies(Municipalities municipalities, SuccessionTable successions) {}

    OutcomeImports(
            OutcomeImportStore store,
            Outcomes outcomes,
            StoredFiles files,
            Bodies bodies,
            Audit audit,
            InstantSource clock) {
        this.store = store;
        this.outcomes = outcomes;
        this.files = files;
        this.bodies = bodies;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<OutcomeImport> open() {
        return store.all();
    }

    @Transactional(readOnly = true)
    List<SavedMapping> mappings() {
        return store.mappings();
    }

    /** Refused (SVY-092) when there is no such import. */
    @Transactional(readOnly = true)
    OutcomeImport get(long id) {
        return store.one(id).orElseThrow(() -> new Refused(SurveyProblem.OUTCOME_IMPORT_UNKNOWN));
    }

    /**
     * Keeps the original and begins; with a saved mapping its columns are looked for by their headings.
     *
     * @param mapping id of a saved mapping; 0 for none
     * @throws Refused SVY-093 without a national list, PLT-021 … PLT-039 when the file is no table
     */
    long begin(Actor by, Occasion occasion, InputStream from, String fileName, long mapping) {
        KnownBodies known = known();
        if (known.isEmpty()) throw new Refused(SurveyProblem.OUTCOME_NO_LIST);
        long file = files.keep(by, from, fileName, SheetFile.KINDS);
        Layout layout = LayoutGuess.best(sheets(file), known);
        Optional<SavedMapping> older =
                store.mappings().stream().filter(m -> m.id() == mapping).findFirst();
        OutcomeMapping begun =
                older.map(SavedMapping::mapping).map(m -> m.with(layout)).orElseGet(() -> OutcomeMapping.of(layout));
        String name = older.map(SavedMapping::name).orElse("");
        Progress progress = new Progress(Step.LAYOUT, begun, List.of(), Set.of(), name);
        long id = store.add(by, occasion, file, progress, clock.instant());
        audit.record("outcome.begin", "outcome-import", id, Map.of("file", file));
        return id;
    }

    @Transactional(readOnly = true)
    public List<Sheet> sheets(long file) {
        try {
            return SheetFile.read(
                    files.checked(file).orElseThrow(() -> new Refused(SurveyProblem.OUTCOME_IMPORT_UNKNOWN)), LIMITS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Transactional(readOnly = true)
    public StoredFiles.Stored original(long file) {
        return files.find(file).orElseThrow(() -> new Refused(SurveyProblem.OUTCOME_IMPORT_UNKNOWN));
    }

    KnownBodies known() {
        return new KnownBodies(
                bodies.municipalities().bodies(), bodies.successions().own());
    }

    /** The import as it would be kept now. */
    @Transactional(readOnly = true)
    OutcomeReading read(OutcomeImport one) {
        return reading(one, sheets(one.file()), one.progress().mapping());
    }

    private OutcomeReading reading(OutcomeImport one, List<Sheet> sheets, OutcomeMapping mapping) {
        PublishedSheet sheet = PublishedSheet.of(sheets, mapping.layout())
                .orElseThrow(() -> new Refused(SurveyProblem.OUTCOME_LAYOUT_UNSOUND));
        return OutcomeReading.of(sheet, mapping, known(), one.progress().accepted(), today());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Dates.TOKYO);
    }

    /**
     * Settles where things stand, and finds the columns taken so far again by their headings.
     *
     * @throws Refused SVY-094 when rows or columns cannot be so
     */
    void settle(long id, Layout layout) {
        change(id, one -> {
            List<Sheet> sheets = sheets(one.file());
            Optional<PublishedSheet> sheet = PublishedSheet.of(sheets, layout);
            if (!layout.isSound() || sheet.isEmpty() || sheet.get().lines().isEmpty())
                throw new Refused(SurveyProblem.OUTCOME_LAYOUT_UNSOUND);
            OutcomeMapping moved = one.progress().mapping().with(layout);
            Fit fit = ColumnChoice.fit(
                    one.progress().wanted(), reading(one, sheets, moved).choices());
            boolean isSame = layout.equals(one.progress().mapping().layout());
            return one.progress()
                    .with(moved.at(fit.columns()))
                    .withLost(fit.lost())
                    .withAccepted(isSame ? one.progress().accepted() : Set.of())
                    .done(Step.LAYOUT);
        });
    }

    /**
     * Takes these columns and no others.
     *
     * @throws Refused SVY-095 without any
     */
    void take(long id, List<ColumnPick> picks) {
        if (picks.isEmpty()) throw new Refused(SurveyProblem.OUTCOME_NO_COLUMNS);
        change(id, one -> {
            ColumnPicks taken = ColumnPicks.of(picks, read(one).choices(), one.progress());
            return one.progress()
                    .with(one.progress().mapping().with(taken.columns()))
                    .withLost(taken.stillLost())
                    .done(Step.COLUMNS);
        });
    }

    /**
     * Gives marks, and texts among figures, their meaning for all columns, and goes on when none is left open.
     *
     * @return how many are left open
     */
    int give(long id, Map<String, Meaning> marks, Map<String, Meaning> texts) {
        OutcomeImport one = lock(id);
        OutcomeMapping mapping = one.progress().mapping();
        OutcomeMapping given = mapping.with(mapping.meanings().with(marks, texts));
        int open = reading(one, sheets(one.file()), given)
                .tally()
                .open(given.meanings())
                .size();
        Progress progress = one.progress().with(given);
        store.change(id, open == 0 ? progress.done(Step.MARKS) : progress, clock.instant());
        return open;
    }

    /** Gives marks another meaning in one column. */
    void except(long id, String column, Map<String, Meaning> meanings) {
        change(id, one -> {
            OutcomeMapping mapping = one.progress().mapping();
            if (mapping.column(column).isEmpty()) throw new Refused(SurveyProblem.OUTCOME_COLUMN_UNKNOWN);
            return one.progress().with(mapping.with(mapping.meanings().withException(column, meanings)));
        });
    }

    /**
     * Adds a share of columns.
     *
     * @throws Refused SVY-096 without a name or without columns
     */
    void addShare(long id, String label, Set<String> of, boolean knownOnly) {
        change(id, one -> {
            OutcomeMapping mapping = one.progress().mapping();
            List<String> codes = mapping.marked().stream()
                    .map(TakenColumn::code)
                    .filter(of::contains)
                    .toList();
            if (label.isBlank() || codes.isEmpty()) throw new Refused(SurveyProblem.OUTCOME_SHARE_EMPTY);
            return one.progress().with(mapping.withDerived(label.strip(), codes, knownOnly));
        });
    }

    void removeShare(long id, String code) {
        change(id, one -> one.progress().with(one.progress().mapping().withoutDerived(code)));
    }

    /** Goes on from the shares, with or without any. */
    void passShares(long id) {
        change(id, one -> one.progress().done(Step.SHARES));
    }

    /** Takes lines whose name differs from the list's, after a person looked at them. */
    void accept(long id, Set<Integer> lines) {
        change(id, one -> one.progress().withAccepted(lines));
    }

    /**
     * Keeps the set and returns its id.
     *
     * @param mappingName under which the mapping is saved for next year; empty for not at all
     * @throws Refused SVY-097 while marks have no meaning, SVY-098 when no line is taken
     */
    long keep(Actor by, long id, String mappingName) {
        OutcomeImport one = lock(id);
        OutcomeReading reading = read(one);
        if (reading.mapping().columns().isEmpty()) throw new Refused(SurveyProblem.OUTCOME_NO_COLUMNS);
        List<MarkTally.Open> open = reading.tally().open(reading.mapping().meanings());
        if (!open.isEmpty()) throw new Refused(SurveyProblem.OUTCOME_MARKS_OPEN, Integer.toString(open.size()));
        if (reading.taken().isEmpty()) throw new Refused(SurveyProblem.OUTCOME_NO_LINES);
        long set = outcomes.keep(by, edition(one, reading));
        if (!mappingName.isBlank()) save(by, mappingName.strip(), reading.mapping());
        store.remove(id);
        return set;
    }

    private NewOutcomeSet edition(OutcomeImport one, OutcomeReading reading) {
        var list = bodies.municipalities().newest().orElseThrow(() -> new Refused(SurveyProblem.OUTCOME_NO_LIST));
        OutcomeAccount account = new OutcomeAccount(reading.mapping(), reading.matching(), list.source(), list.asOf());
        return new NewOutcomeSet(
                one.occasion().name(),
                one.occasion().source(),
                one.occasion().publishedOn(),
                one.occasion().asOf(),
                one.file(),
                original(one.file()).sha256(),
                reading.mapping().layout().sheet(),
                reading.columns(),
                reading.rows(),
                reading.matching().lines().size(),
                account.toJson());
    }

    private void save(Actor by, String name, OutcomeMapping mapping) {
        long id = store.save(by, name, mapping, clock.instant());
        audit.record(
                "outcome.mapping",
                "outcome-mapping",
                id,
                Map.of("columns", mapping.columns().size()));
    }

    /** Gives the import up; the original stays among the tenant's files. */
    void discard(long id) {
        lock(id);
        store.remove(id);
        audit.record("outcome.discard", "outcome-import", id, Map.of());
    }

    private void change(long id, Function<OutcomeImport, Progress> change) {
        store.change(id, change.apply(lock(id)), clock.instant());
    }

    private OutcomeImport lock(long id) {
        return store.lock(id).orElseThrow(() -> new Refused(SurveyProblem.OUTCOME_IMPORT_UNKNOWN));
    }
}
