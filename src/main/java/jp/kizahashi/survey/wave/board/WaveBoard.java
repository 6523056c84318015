package jp.kizahashi.survey.wave.board;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import jp.kizahashi.org.body.population.PopulationBand;
import jp.kizahashi.org.body.population.PopulationBands;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.survey.answer.Consents;
import jp.kizahashi.survey.wave.Invitation;
import jp.kizahashi.survey.wave.Invitations;
import jp.kizahashi.survey.wave.Wave;
import jp.kizahashi.survey.wave.Waves;
import jp.kizahashi.survey.wave.board.ProgressStore.Receipt;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far a wave is: who answered, by prefecture and band, and who has not. */
@Component
@Transactional(readOnly = true)
class WaveBoard {
    private final Waves waves;
    private final Invitations invitations;
    private final ProgressStore progress;
    private final Consents consents;
    private final InstantSource clock;

    WaveBoard(Waves waves, Invitations invitations, ProgressStore progress, Consents consents, InstantSource clock) {
        this.waves = waves;
        this.invitations = invitations;
        this.progress = progress;
        this.consents = consents;
        this.clock = clock;
    }

    /** One wave of the list. */
    record Line(Wave wave, int answered, int asked) {
        public String rate() {
            return WaveBoard.rate(answered, asked);
        }
    }

    /** One row of a table: a prefecture or band. */
    record Count(String label, int answered, int asked) {
        /** 回収率 in percent with one decimal, rounded half up. */
        public String rate() {
            return WaveBoard.rate(answered, asked);
        }
    }

    /**
     * One asked body with its newest receipt.
     *
     * @param withdrawn it took back its consent that the host reads its answers
     */
    record Body(
            Invitation invitation,
            Optional<Receipt> receipt,
            boolean late,
            int openQueries,
            boolean returned,
            boolean withdrawn) {
        /** Handed in, and the answers count. */
        public boolean answered() {
            return receipt.isPresent() && !withdrawn;
        }

        /** 未回答: never handed in. */
        public boolean isOpen() {
            return receipt.isEmpty();
        }
    }

    /** Everything on the board. */
    record Board(
            Count whole,
            List<Count> byPrefecture,
            List<Count> byBand,
            Map<String, Integer> byWay,
            int late,
            int extended,
            int openQueries,
            int returned,
            int withdrawn,
            int withoutCode) {}

    List<Line> lines(Actor actor) {
        List<Line> lines = new ArrayList<>();
        for (Wave wave : waves.hosted(actor.organisationId()))
            lines.add(new Line(
                    wave,
                    progress.handedIn(wave.id()) - consents.withdrawn(wave.id()).size(),
                    progress.asked(wave.id())));
        return lines;
    }

    Board of(Wave wave) {
        List<Body> bodies = bodies(wave);
        Map<String, Integer> ways = new LinkedHashMap<>();
        for (Body body : bodies)
            if (body.answered()) body.receipt().ifPresent(r -> ways.merge(r.via(), 1, Integer::sum));
        return new Board(
                count("", bodies),
                counts(bodies, b -> b.invitation().prefecture(), List.of()),
                counts(
                        bodies,
                        b -> b.invitation().band(),
                        PopulationBands.STUDY_2020.bands().stream()
                                .map(PopulationBand::label)
                                .toList()),
                ways,
                (int) bodies.stream().filter(Body::late).count(),
                (int) bodies.stream()
                        .filter(b -> b.invitation().dueAt().isAfter(wave.dueAt()))
                        .count(),
                bodies.stream().mapToInt(Body::openQueries).sum(),
                (int) bodies.stream().filter(Body::returned).count(),
                (int) bodies.stream().filter(Body::withdrawn).count(),
                (int) bodies.stream()
                        .filter(b -> b.invitation().codeNumber() == 0)
                        .count());
    }

    /** Every body of the wave that the tenant may see, by code. */
    List<Body> bodies(Wave wave) {
        Map<Long, Receipt> receipts = progress.receipts(wave.id());
        Map<Long, Integer> queries = progress.openQueries(wave.id());
        Map<Long, Integer> returns = progress.returnedEditions(wave.id());
        Set<Long> withdrawn = consents.withdrawn(wave.id()).keySet();
        Instant now = clock.instant();
        return invitations.of(wave.id()).stream()
                .map(i -> {
                    Optional<Receipt> receipt = Optional.ofNullable(receipts.get(i.id()));
                    boolean returned = receipt.isPresent()
                            && returns.getOrDefault(i.id(), 0) >= receipt.get().number();
                    boolean late = receipt.isEmpty() && i.dueAt().isBefore(now);
                    return new Body(
                            i, receipt, late, queries.getOrDefault(i.id(), 0), returned, withdrawn.contains(i.id()));
                })
                .toList();
    }

    static String rate(int answered, int asked) {
        if (asked == 0) return "—";
        return BigDecimal.valueOf(answered * 100L)
                        .divide(BigDecimal.valueOf(asked), 1, RoundingMode.HALF_UP)
                        .toPlainString()
                + "%";
    }

    private static List<Count> counts(List<Body> bodies, Function<Body, String> by, List<String> order) {
        Map<String, List<Body>> groups = new LinkedHashMap<>();
        order.forEach(label -> groups.put(label, new ArrayList<>()));
        for (Body body : bodies)
            groups.computeIfAbsent(by.apply(body), label -> new ArrayList<>()).add(body);
        return groups.entrySet().stream()
                .filter(e -> !e.getValue().isEmpty())
                .map(e -> count(e.getKey(), e.getValue()))
                .toList();
    }

    private static Count count(String label, List<Body> bodies) {
        return new Count(label, (int) bodies.stream().filter(Body::answered).count(), bodies.size());
    }
}
