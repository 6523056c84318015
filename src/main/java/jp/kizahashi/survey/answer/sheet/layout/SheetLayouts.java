package jp.kizahashi.survey.answer.sheet.layout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.database.Home;
import jp.kizahashi.platform.files.CheckedFile;
import jp.kizahashi.platform.files.FileKind;
import jp.kizahashi.platform.files.StoredFiles;
import jp.kizahashi.platform.files.UploadCheck;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.answer.sheet.cell.WorkbookCells;
import jp.kizahashi.survey.design.Questionnaire;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 独自の様式 of a host: checked, used for a questionnaire, written for a respondent. */
@Component
@Transactional
public class SheetLayouts {
    private static final int REMEMBERED = 8;

    private final SheetLayoutStore store;
    private final StoredFiles files;
    private final Path folder;
    private final Audit audit;
    private final InstantSource clock;
    private final UploadCheck gate = new UploadCheck(WorkbookCells.LIMITS);

    /** Those read last, by id: a layout never changes, and a wave is issued to many bodies one after another. */
    private final Map<Long, Ready> read = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Ready> eldest) {
            return size() > REMEMBERED;
        }
    });

    SheetLayouts(SheetLayoutStore store, StoredFiles files, Home home, Audit audit, InstantSource clock) {
        this.store = store;
        this.files = files;
        this.folder = home.files().resolve("incoming");
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * How a workbook was found.
     *
     * @param id of the kept layout; empty when nothing was kept: on trial, or with a fault in the way
     */
    public record Checked(Optional<Long> id, List<LayoutFinding> findings) {
        public Checked {
            findings = List.copyOf(findings);
        }

        /** Whether it can be used. */
        public boolean isSound() {
            return faults().isEmpty();
        }

        /** What has to be mended first. */
        public List<LayoutFinding> faults() {
            return findings.stream().filter(LayoutFinding::fault).toList();
        }
    }

    /** A layout with its workbook. */
    public record Ready(SheetLayout layout, Path file) {}

    /**
     * Lays a workbook beside a questionnaire; nothing is kept.
     *
     * @throws Refused PLT-021 … PLT-033 when it is no workbook that may come in
     */
    @Transactional(readOnly = true)
    public Checked look(Questionnaire questionnaire, InputStream from, String fileName) {
        return found(questionnaire, from, fileName, file -> Optional.empty());
    }

    /** As {@link #look}, and keeps the workbook when nothing is wrong. It is not used yet. */
    public Checked check(Actor by, Questionnaire questionnaire, InputStream from, String fileName) {
        return found(questionnaire, from, fileName, file -> Optional.of(keep(by, questionnaire, file)));
    }

    private Checked found(
            Questionnaire questionnaire,
            InputStream from,
            String fileName,
            Function<CheckedFile, Optional<Long>> whenSound) {
        try {
            CheckedFile file = gate.receive(from, fileName, Files.createDirectories(folder), EnumSet.of(FileKind.XLSX));
            try {
                Checked checked = new Checked(Optional.empty(), LayoutCheck.of(SheetLayout.read(file), questionnaire));
                return checked.isSound() ? new Checked(whenSound.apply(file), checked.findings()) : checked;
            } finally {
                Files.deleteIfExists(file.path());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long keep(Actor by, Questionnaire questionnaire, CheckedFile file) {
        try (InputStream again = Files.newInputStream(file.path())) {
            long kept = files.keep(by, again, file.name(), EnumSet.of(FileKind.XLSX));
            return store.add(by, questionnaire.id(), files.find(kept).orElseThrow(), clock.instant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The layout that the questionnaire is asked with from now on; a wave that is open keeps its own. */
    public void use(Actor by, String questionnaire, long layout) {
        KeptLayout kept = get(questionnaire, layout);
        store.use(by, questionnaire, kept.id(), clock.instant());
        audit.record(
                "layout.use", "layout", kept.id(), Map.of("questionnaire", questionnaire, "sha256", kept.sha256()));
    }

    /** The product's own sheet again. */
    public void stop(Actor by, String questionnaire) {
        store.use(by, questionnaire, null, clock.instant());
        audit.record("layout.stop", "questionnaire", questionnaire, Map.of());
    }

    /** What the questionnaire is asked with; empty for the product's own sheet. */
    @Transactional(readOnly = true)
    public Optional<KeptLayout> inUse(String questionnaire) {
        return store.inUse(questionnaire);
    }

    /** A layout of the questionnaire. Refused (SVY-184) when there is none. */
    @Transactional(readOnly = true)
    public KeptLayout get(String questionnaire, long id) {
        return store.find(id)
                .filter(l -> l.questionnaire().equals(questionnaire))
                .orElseThrow(() -> new Refused(SurveyProblem.LAYOUT_UNKNOWN));
    }

    /** The workbook as the host sent it. */
    @Transactional(readOnly = true)
    public Path file(KeptLayout layout) {
        return files.bytes(layout.organisationId(), layout.sha256());
    }

    /** The workbook as a respondent gets it, under a made-up name. */
    @Transactional(readOnly = true)
    public byte[] sample(KeptLayout layout, Questionnaire questionnaire) {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        try {
            Ready ready = ready(layout);
            new LayoutWorkbook(questionnaire, new AnswerSheet(Map.of()), OwnMarks.sample())
                    .write(ready.layout(), ready.file(), to);
            return to.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The layout of a wave; empty for one that is asked with the product's own sheet. */
    @Transactional(readOnly = true)
    public Optional<Ready> of(long wave) {
        return store.ofWave(wave).map(this::ready);
    }

    private Ready ready(KeptLayout layout) {
        return read.computeIfAbsent(layout.id(), id -> opened(layout));
    }

    private Ready opened(KeptLayout layout) {
        Path file = file(layout);
        try {
            CheckedFile checked = new CheckedFile(file, layout.name(), FileKind.XLSX, Files.size(file));
            return new Ready(SheetLayout.read(checked), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
