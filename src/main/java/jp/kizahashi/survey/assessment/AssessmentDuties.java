package jp.kizahashi.survey.assessment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kizahashi.org.handover.Duty;
import jp.kizahashi.org.handover.DutySource;
import jp.kizahashi.platform.audit.Audit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who runs, checks and approves an assessment, in any state, so that a correction next year finds its people; and who is
 * asked and has not begun. An answer once begun is that person's own and goes to nobody.
 */
@Component
@Transactional
class AssessmentDuties implements DutySource {
    private static final String ANSWERER = "answerer";

    private final AssessmentDutyStore store;
    private final AssessmentStore assessments;
    private final Audit audit;

    AssessmentDuties(AssessmentDutyStore store, AssessmentStore assessments, Audit audit) {
        this.store = store;
        this.assessments = assessments;
        this.audit = audit;
    }

    @Override
    public String kind() {
        return "assessment";
    }

    @Override
    @Transactional(readOnly = true)
    public List<Duty> duties() {
        Map<Long, String> titles = assessments.all().stream()
                .collect(java.util.stream.Collectors.toMap(Assessment::id, Assessment::title));
        return store.all().stream()
                .map(d -> new Duty(
                        kind(),
                        d.subjectId(),
                        d.part(),
                        titles.getOrDefault(d.assessmentId(), ""),
                        "/surveys/assessments/" + d.assessmentId(),
                        d.personId(),
                        null,
                        d.since()))
                .toList();
    }

    @Override
    public boolean give(Duty duty, long personId) {
        boolean given = duty.part().equals(ANSWERER)
                ? store.giveAnswering(duty.subjectId(), duty.personId(), personId)
                : giveLead(duty, personId);
        if (given)
            audit.record(
                    "assessment.handover",
                    duty.part().equals(ANSWERER) ? "answerer" : "assessment",
                    duty.subjectId(),
                    Map.of("part", duty.part(), "from", duty.personId(), "to", personId));
        return given;
    }

    /** Facilitator, checker and approver stay three persons. */
    private boolean giveLead(Duty duty, long personId) {
        Assessment assessment = assessments.findForChange(duty.subjectId()).orElseThrow();
        boolean leads = Set.of(assessment.facilitatorId(), assessment.checkerId(), assessment.approverId())
                .contains(personId);
        return !leads && store.giveLead(duty.subjectId(), duty.part(), duty.personId(), personId);
    }
}
