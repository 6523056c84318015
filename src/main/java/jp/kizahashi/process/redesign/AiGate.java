package jp.kizahashi.process.redesign;

import java.util.Optional;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.survey.SurveyLevels;
import jp.kizahashi.survey.SurveyLevels.ProcessLevel;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Whether a process is ripe for generative AI: on an unclear process it fails. The cases of the study fail at level 0 and 1
 * and succeed at 3; the threshold between them is the town's to set.
 */
@Component
public class AiGate {
    private final SurveyLevels levels;
    private final int process;
    private final int enterprise;

    AiGate(SurveyLevels levels, Environment settings) {
        this.levels = levels;
        this.process = settings.getProperty("kizahashi.ai-gate-process", Integer.class, 2);
        this.enterprise = settings.getProperty("kizahashi.ai-gate-enterprise", Integer.class, 2);
    }

    /** Why not yet, as a sentence; empty when both levels are reached. */
    public Optional<String> objection(String work) {
        String wanted = Messages.get("process.redesign.gate", String.valueOf(process), String.valueOf(enterprise));
        Optional<ProcessLevel> known = levels.ofProcess(work);
        if (known.isEmpty()) return Optional.of(Messages.get("process.redesign.gate.unknown", wanted));
        ProcessLevel level = known.get();
        boolean ripe = level.process() >= process && level.enterprise().orElse(0) >= enterprise;
        String now = level.enterpriseText().isEmpty()
                ? level.processText()
                : level.processText() + "・" + level.enterpriseText();
        return ripe ? Optional.empty() : Optional.of(Messages.get("process.redesign.gate.low", wanted, now));
    }
}
