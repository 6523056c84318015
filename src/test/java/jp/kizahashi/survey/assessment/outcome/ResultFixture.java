package jp.kizahashi.survey.assessment.outcome;

import java.util.Map;
import java.util.Optional;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.survey.assessment.AnswerGroup;
import jp.kizahashi.survey.assessment.AssessmentFixture;
import jp.kizahashi.survey.assessment.Assessments;
import jp.kizahashi.survey.design.Answer;
import jp.kizahashi.survey.design.StatementId;
import org.springframework.stereotype.Component;

/** Results of みらい市 beyond a plain enterprise assessment. */
@Component
public class ResultFixture {
    static final String PROCESS = "軽自動車税申告（登録）";

    private final Mirai mirai;
    private final AssessmentFixture fixture;
    private final Assessments assessments;

    ResultFixture(Mirai mirai, AssessmentFixture fixture, Assessments assessments) {
        this.mirai = mirai;
        this.fixture = fixture;
        this.assessments = assessments;
    }

    /** A confirmed assessment of a process whose items all reach the level. */
    long process(Town town, int level) {
        long id = fixture.prepared(town, "pemm-process-v1", Optional.of(PROCESS), 2026);
        mirai.as(town, Role.DX_OFFICE, () -> {
            assessments.addAnswerers(
                    town.actor(Role.DX_OFFICE),
                    id,
                    Map.of(town.actor(Role.STAFF).personId(), AnswerGroup.STAFF));
            assessments.open(id);
            return id;
        });
        fixture.close(town, id);
        fixture.settle(town, id, fixture.all("pemm-process-v1", level));
        fixture.confirm(town, id);
        return id;
    }

    /** Opens a confirmed assessment and settles it anew; the correction is not confirmed yet. */
    void correct(Town town, long id, Map<StatementId, Answer> settled) {
        mirai.as(town, Role.DX_OFFICE, () -> {
            assessments.correct(id);
            return id;
        });
        fixture.settle(town, id, settled);
    }
}
