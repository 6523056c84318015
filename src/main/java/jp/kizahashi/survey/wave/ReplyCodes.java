package jp.kizahashi.survey.wave;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.database.Home;
import jp.kizahashi.platform.database.Secret;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.survey.SurveyProblem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 回答コード: what a letter carries so that a body without accounts can open its questionnaire. Fifteen random letters
 * (73 bits) and a check letter, printed in groups of four. A code is derived from a secret of this installation, the
 * invitation and its issue number: it can be printed again, the database holds its digest only, and a new issue ends the
 * one before.
 */
@Component
@Transactional
public class ReplyCodes {
    private final Waves waves;
    private final Invitations invitations;
    private final SecretKeySpec key;
    private final InstantSource clock;

    ReplyCodes(Waves waves, Invitations invitations, Home home, InstantSource clock) {
        this.waves = waves;
        this.invitations = invitations;
        this.key = new SecretKeySpec(
                HexFormat.of().parseHex(Secret.in(home.keys().resolve("reply-codes.secret"))), "HmacSHA256");
        this.clock = clock;
    }

    /** Issues codes to bodies of an open wave that have none yet; returns how many are new. */
    public int issueMissing(Actor by, long wave) {
        return issue(
                by,
                wave,
                invitations.of(wave).stream().filter(i -> i.codeNumber() == 0).toList(),
                "");
    }

    /** Issues new codes to these bodies; those issued before open nothing any more. A reason is needed. */
    public int reissue(Actor by, long wave, Collection<Long> ids, String reason) {
        if (reason.isBlank()) throw new Refused(SurveyProblem.WAVE_REASON_MISSING);
        if (ids.isEmpty()) throw new Refused(SurveyProblem.WAVE_NOBODY_CHOSEN);
        return issue(
                by,
                wave,
                invitations.of(wave).stream().filter(i -> ids.contains(i.id())).toList(),
                reason.strip());
    }

    /** The code of the invitation's newest issue as the letter prints it; empty when none was issued. */
    public Optional<String> printed(Invitation invitation) {
        if (invitation.codeNumber() == 0) return Optional.empty();
        return Optional.of(CodeText.printed(code(invitation.id(), invitation.codeNumber())));
    }

    /**
     * The digest by which a typed code is looked up; empty when it cannot be a code. Width, case, spaces and hyphens do not
     * matter.
     */
    public static Optional<String> digest(String typed) {
        return CodeText.plain(typed).map(ReplyCodes::sha256);
    }

    private int issue(Actor by, long waveId, List<Invitation> to, String reason) {
        Wave wave = waves.getHosted(by, waveId);
        wave.mustBe(WaveStatus.OPEN);
        if (to.isEmpty()) return 0;
        Map<Long, String> digests = new LinkedHashMap<>();
        for (Invitation i : to) digests.put(i.id(), sha256(code(i.id(), i.codeNumber() + 1)));
        invitations.codes(digests, clock.instant());
        waves.codesIssued(by, wave, to.size(), reason);
        return to.size();
    }

    private String code(long invitation, int issue) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] random = mac.doFinal(("reply " + invitation + " " + issue).getBytes(StandardCharsets.UTF_8));
            StringBuilder code = new StringBuilder();
            // 240 of 256 byte values divide evenly among 30 letters; the others are passed over, so no letter is
            // favoured.
            for (int i = 0; code.length() < CodeText.LENGTH && i < random.length; i++) {
                int value = random[i] & 0xff;
                if (value < 240) code.append(CodeText.LETTERS.charAt(value % CodeText.LETTERS.length()));
            }
            if (code.length() < CodeText.LENGTH) throw new IllegalStateException("an HMAC of improbable bytes");
            return code.append(CodeText.check(code)).toString();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sha256(String code) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
