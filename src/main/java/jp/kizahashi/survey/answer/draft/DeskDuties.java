package jp.kizahashi.survey.answer.draft;

import java.util.List;
import java.util.Map;
import jp.kizahashi.org.handover.Duty;
import jp.kizahashi.org.handover.DutySource;
import jp.kizahashi.platform.audit.Audit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who fills and who hands in for an asked section of the own town, until the 庁内照会 is closed. */
@Component
@Transactional
class DeskDuties implements DutySource {
    private final DutyStore store;
    private final Audit audit;

    DeskDuties(DutyStore store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    @Override
    public String kind() {
        return "desk";
    }

    @Override
    @Transactional(readOnly = true)
    public List<Duty> duties() {
        return store.desks().stream()
                .map(h -> h.duty(kind(), "/surveys/inquiries/" + h.invitationId()))
                .toList();
    }

    @Override
    public boolean give(Duty duty, long personId) {
        boolean given = store.giveDesk(duty.subjectId(), duty.part(), duty.personId(), personId);
        if (given)
            audit.record(
                    "desk.handover",
                    "invitation",
                    duty.subjectId(),
                    Map.of("part", duty.part(), "from", duty.personId(), "to", personId));
        return given;
    }
}
