package jp.kizahashi.survey.answer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.database.Tenant;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.wave.Invitation;
import jp.kizahashi.survey.wave.Wave;
import jp.kizahashi.survey.wave.WaveStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Editions handed in, whichever way they came. Handing in is the consent that the host reads them. */
@Component
@Transactional
public class Submissions {
    private final SubmissionStore store;
    private final ConsentStore consents;
    private final Audit audit;
    private final InstantSource clock;

    Submissions(SubmissionStore store, ConsentStore consents, Audit audit, InstantSource clock) {
        this.store = store;
        this.consents = consents;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * An edition about to be handed in.
     *
     * @param note 訂正; needed from the second edition on
     * @param personId null by one-time code
     * @param collectorMayRead the body also lets its collector read the contents
     */
    public record HandIn(
            AnswerSheet sheet,
            String note,
            Via via,
            @Nullable Long personId,
            boolean collectorMayRead) {}

    /**
     * Keeps the next edition and returns it with its 受付番号. Answers to questions that are not put after branching are left
     * out, whichever way the sheet came. After closure only a correction of an earlier edition is
     * taken.
     *
     * @throws Refused SVY-042 when the wave takes none, SVY-053 without the note of a correction, SVY-054 when empty,
     *     SVY-132 when the host enters it for a body that took its consent back
     */
    public Submission handIn(Wave wave, Invitation invitation, HandIn fresh) {
        AnswerSheet sheet = Inspection.put(wave.questionnaire(), fresh.sheet());
        if (sheet.size() == 0) throw new Refused(SurveyProblem.NOTHING_ANSWERED);
        store.lock(invitation.id());
        int number = store.lastNumber(invitation.id()) + 1;
        if (number == 1) wave.mustBe(WaveStatus.OPEN);
        if (number > 1 && fresh.note().isBlank()) throw new Refused(SurveyProblem.CORRECTION_NOTE_MISSING);
        if (isByHost(invitation) && consents.isWithdrawn(invitation.id(), invitation.hostId()))
            throw new Refused(SurveyProblem.CONSENT_WITHDRAWN);
        String json = sheet.json();
        Submission edition = new Submission(
                invitation.id(),
                wave.id(),
                invitation.bodyId(),
                number,
                sheet,
                sha256(json),
                fresh.note().strip(),
                fresh.via(),
                receipt(invitation, number),
                fresh.personId(),
                clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MICROS));
        consents.give(invitation, invitation.hostId(), edition.at());
        if (fresh.collectorMayRead() && invitation.collectorId() != null)
            consents.give(invitation, invitation.collectorId(), edition.at());
        store.add(edition);
        audit.record(
                "submission.hand-in",
                "invitation",
                invitation.id(),
                Map.of("edition", number, "via", fresh.via().name(), "sha256", edition.sha256()));
        return edition;
    }

    /** The newest edition of each body of a wave that the tenant may read, by invitation. */
    @Transactional(readOnly = true)
    public Map<Long, Submission> inForce(long wave) {
        return byInvitation(store.newest(wave, null));
    }

    /** As {@link #inForce(long)}, as it stood at a time. */
    @Transactional(readOnly = true)
    public Map<Long, Submission> inForce(long wave, Instant at) {
        return byInvitation(store.newest(wave, at));
    }

    /** Every edition of an invitation that the tenant may read, newest first. */
    @Transactional(readOnly = true)
    public List<Submission> editions(long invitation) {
        return store.editions(invitation);
    }

    /** The edition in force of one invitation. */
    @Transactional(readOnly = true)
    public Optional<Submission> newest(long invitation) {
        return store.editions(invitation).stream().findFirst();
    }

    /** The newest receipt of each body of a wave, by invitation: who handed in, not what. */
    @Transactional(readOnly = true)
    public Map<Long, Receipt> receipts(long wave) {
        Map<Long, Receipt> receipts = new LinkedHashMap<>();
        store.receipts(wave).forEach(r -> receipts.put(r.invitationId(), r));
        return receipts;
    }

    private static boolean isByHost(Invitation invitation) {
        return Tenant.current().orElseThrow() == invitation.hostId();
    }

    /** 受付番号: the form number with the edition behind it, such as F0012-0345-7-1. */
    private static String receipt(Invitation invitation, int number) {
        return invitation.formNumber() + "-" + number;
    }

    private static Map<Long, Submission> byInvitation(Collection<Submission> editions) {
        Map<Long, Submission> map = new LinkedHashMap<>();
        editions.forEach(e -> map.put(e.invitationId(), e));
        return map;
    }

    private static String sha256(String json) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
