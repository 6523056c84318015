package jp.kizahashi.survey.wave.board;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.kizahashi.platform.CardSource;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.survey.wave.Invitation;
import jp.kizahashi.survey.wave.Invitations;
import jp.kizahashi.survey.wave.Wave;
import jp.kizahashi.survey.wave.WaveStatus;
import jp.kizahashi.survey.wave.Waves;
import org.springframework.stereotype.Component;

/** What running waves ask of the host, and of the prefecture that collects. */
@Component
class WaveCards implements CardSource {
    private final Waves waves;
    private final Invitations invitations;
    private final WaveBoard board;

    WaveCards(Waves waves, Invitations invitations, WaveBoard board) {
        this.waves = waves;
        this.invitations = invitations;
        this.board = board;
    }

    @Override
    public List<Card> cards(Actor actor) {
        List<Card> cards = new ArrayList<>();
        if (actor.may("survey.wave.manage")) for (WaveBoard.Line line : board.lines(actor)) hosted(line, cards);
        if (actor.may("survey.collection.read")) collected(actor, cards);
        return cards;
    }

    private static void hosted(WaveBoard.Line line, List<Card> cards) {
        Wave wave = line.wave();
        if (wave.status() == WaveStatus.CLOSED) return;
        String key = wave.status() == WaveStatus.OPEN ? "open" : "prepare";
        cards.add(new Card(
                Kind.DUTY,
                Messages.get("survey.wave.card." + key, wave.title()),
                Messages.get(
                        "survey.wave.card." + key + "Body",
                        Integer.toString(line.answered()),
                        Integer.toString(line.asked()),
                        line.rate()),
                "/surveys/waves/" + wave.id(),
                wave.dueAt(),
                wave.status().label()));
    }

    private void collected(Actor actor, List<Card> cards) {
        Map<Long, List<Invitation>> byWave = new LinkedHashMap<>();
        for (Invitation i : invitations.collectedBy(actor.organisationId()))
            byWave.computeIfAbsent(i.waveId(), w -> new ArrayList<>()).add(i);
        byWave.forEach((id, asked) -> {
            Wave wave = waves.get(id);
            if (wave.status() != WaveStatus.OPEN) return;
            int answered = (int)
                    board.bodies(wave).stream().filter(WaveBoard.Body::answered).count();
            cards.add(new Card(
                    Kind.DUTY,
                    Messages.get("survey.wave.card.collect", wave.title()),
                    Messages.get(
                            "survey.wave.card.collectBody", Integer.toString(answered), Integer.toString(asked.size())),
                    "/surveys/collections/" + id,
                    asked.getFirst().effectiveDueAt(),
                    wave.status().label()));
        });
    }
}
