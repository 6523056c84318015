package jp.kizahashi.platform.backup;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import jp.kizahashi.platform.CardSource;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.security.Actor;
import org.springframework.stereotype.Component;

/** Tells the administrator that no backup was made last night. */
@Component
class BackupCards implements CardSource {
    private final Backups backups;
    private final InstantSource clock;
    private final Instant started;

    BackupCards(Backups backups, InstantSource clock) {
        this.backups = backups;
        this.clock = clock;
        this.started = clock.instant();
    }

    @Override
    public List<Card> cards(Actor actor) {
        if (!actor.may("platform.backup.manage")) return List.of();
        BackupAge age = BackupAge.of(backups.all(), clock.instant());
        boolean fresh = Duration.between(started, clock.instant()).toHours() < 26;
        if (!age.isTooOld() || age.none() && fresh) return List.of();
        return List.of(new Card(
                CardSource.Kind.DUTY,
                Messages.get("platform.backup.card"),
                age.none() ? Messages.get("platform.backup.none") : Messages.get("platform.backup.old", age.days()),
                "/backups",
                null,
                Messages.get("platform.backup.card.badge")));
    }
}
