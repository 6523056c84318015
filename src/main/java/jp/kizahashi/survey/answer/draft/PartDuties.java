package jp.kizahashi.survey.answer.draft;

import java.util.List;
import java.util.Map;
import jp.kizahashi.org.handover.Duty;
import jp.kizahashi.org.handover.DutySource;
import jp.kizahashi.platform.audit.Audit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who fills and who confirms a section of an inquiry, while it is open. What is entered stays with the section. */
@Component
@Transactional
class PartDuties implements DutySource {
    private final DutyStore store;
    private final Audit audit;

    PartDuties(DutyStore store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    @Override
    public String kind() {
        return "part";
    }

    @Override
    @Transactional(readOnly = true)
    public List<Duty> duties() {
        return store.parts().stream()
                .map(h -> h.duty(kind(), "/surveys/inquiries/" + h.invitationId()))
                .toList();
    }

    @Override
    public boolean give(Duty duty, long personId) {
        boolean given = store.givePart(duty.subjectId(), duty.part(), duty.personId(), personId);
        if (given)
            audit.record(
                    "part.handover",
                    "part",
                    duty.subjectId(),
                    Map.of("part", duty.part(), "from", duty.personId(), "to", personId));
        return given;
    }
}
