package jp.kizahashi.survey.result;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jp.kizahashi.org.body.population.PopulationBand;
import jp.kizahashi.org.body.population.PopulationBands;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.answer.Submission;
import jp.kizahashi.survey.answer.Submissions;
import jp.kizahashi.survey.result.tabulation.Frame;
import jp.kizahashi.survey.result.tabulation.WaveReplies;
import jp.kizahashi.survey.wave.CellKind;
import jp.kizahashi.survey.wave.Invitation;
import jp.kizahashi.survey.wave.Invitations;
import jp.kizahashi.survey.wave.Wave;
import org.springframework.stereotype.Component;

/** The answers of a wave as they stand now: of each asked body the newest edition that it handed in. */
@Component
record CountedReplies(Invitations invitations, Submissions submissions) {
    /** For the host, inside its transaction. */
    WaveReplies now(Wave wave) {
        Map<Long, Submission> inForce = submissions.inForce(wave.id());
        List<Frame.Body> bodies = new ArrayList<>();
        Map<String, AnswerSheet> sheets = new TreeMap<>();
        for (Invitation invitation : invitations.of(wave.id())) {
            bodies.add(body(invitation, wave.cells()));
            Submission newest = inForce.get(invitation.id());
            if (newest != null) sheets.put(invitation.code(), newest.sheet());
        }
        Frame frame = new Frame(wave.cells().label(), cells(wave.cells(), bodies), bodies);
        return new WaveReplies(wave.questionnaire(), frame, sheets);
    }

    static Frame.Body body(Invitation invitation, CellKind cells) {
        return new Frame.Body(invitation.code(), invitation.name(), invitation.prefecture(), invitation.cell(cells));
    }

    /** The nine bands, empty ones too, and 人口不明 if it occurs; prefectures in the order of their codes. */
    private static List<String> cells(CellKind kind, List<Frame.Body> bodies) {
        Set<String> cells = new LinkedHashSet<>();
        if (kind == CellKind.BAND)
            for (PopulationBand band : PopulationBands.STUDY_2020.bands()) cells.add(band.label());
        for (Frame.Body body : bodies) cells.add(body.cell());
        return List.copyOf(cells);
    }

    /** SHA-256 of a text in UTF-8, 64 hexadecimal digits. */
    static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
