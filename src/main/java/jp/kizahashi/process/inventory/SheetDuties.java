package jp.kizahashi.process.inventory;

import java.util.List;
import java.util.Map;
import jp.kizahashi.org.handover.Duty;
import jp.kizahashi.org.handover.DutySource;
import jp.kizahashi.platform.audit.Audit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 係長 who was named to check a section's sheet; the other steps belong to whoever holds the post. */
@Component
@Transactional
class SheetDuties implements DutySource {
    private final SheetStore store;
    private final Audit audit;

    SheetDuties(SheetStore store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    @Override
    public String kind() {
        return "inventory-sheet";
    }

    @Override
    @Transactional(readOnly = true)
    public List<Duty> duties() {
        return store.checking();
    }

    @Override
    public boolean give(Duty duty, long personId) {
        boolean given = store.giveChecking(duty.subjectId(), duty.personId(), personId);
        if (given)
            audit.record(
                    "inventory.handover",
                    "inventory-sheet",
                    duty.subjectId(),
                    Map.of("from", duty.personId(), "to", personId));
        return given;
    }
}
