package jp.kizahashi.survey.design.exchange.page;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.Questionnaires;
import jp.kizahashi.survey.design.exchange.fidelity.Fate;
import jp.kizahashi.survey.design.exchange.fidelity.FidelityReport;
import jp.kizahashi.survey.design.exchange.fidelity.Imported;
import jp.kizahashi.survey.design.own.OwnQuestionnaires;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Questionnaires read from files: looked at with their account, then made a draft. */
@Component
@Transactional
public class QuestionnaireImports {
    private static final String SUBJECT = "questionnaire-import";

    private final QuestionnaireImportStore store;
    private final OwnQuestionnaires own;
    private final Audit audit;
    private final InstantSource clock;

    QuestionnaireImports(QuestionnaireImportStore store, OwnQuestionnaires own, Audit audit, InstantSource clock) {
        this.store = store;
        this.own = own;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keeps what was read and returns its id. */
    long keep(Actor by, String fileName, Imported content) {
        long id = store.add(by, fileName, content, clock.instant());
        FidelityReport report = content.report();
        audit.record(
                "questionnaire.import",
                SUBJECT,
                id,
                Map.of(
                        "format", report.format(),
                        "items", report.lines().size(),
                        "kept", report.count(Fate.KEPT),
                        "changed", report.count(Fate.CHANGED),
                        "leftOut", report.count(Fate.LEFT_OUT)));
        return id;
    }

    @Transactional(readOnly = true)
    List<QuestionnaireImportStore.Entry> newest() {
        return store.newest();
    }

    /** Refused (SVY-145) when there is none. */
    @Transactional(readOnly = true)
    QuestionnaireImport get(long id) {
        return store.find(id).orElseThrow(() -> new Refused(SurveyProblem.QUESTIONNAIRE_IMPORT_UNKNOWN));
    }

    /** Makes a draft of it and returns the draft's id. */
    long draft(Actor by, long id) {
        Questionnaire read = get(id).content().questionnaire();
        // The number of another office's own version means nothing here.
        boolean shipped = Questionnaires.find(read.id()).isPresent();
        long draft = own.beginFrom(by, shipped ? read : read.withId("imported"));
        store.used(id, draft);
        return draft;
    }

    /** Throws away what was read; a draft made of it stays. */
    void remove(long id) {
        get(id);
        store.remove(id);
        audit.record("questionnaire.import.remove", SUBJECT, id, Map.of());
    }
}
