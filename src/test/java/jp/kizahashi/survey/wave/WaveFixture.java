package jp.kizahashi.survey.wave;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.org.body.NationalListFixture;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.Questionnaires;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A host with a small national list (架空) and a wave, at whatever stage a test needs. */
@Component
public class WaveFixture {
    private final Mirai mirai;
    private final Waves waves;
    private final Invitations invitations;
    private final NationalListFixture lists;
    private final InstantSource clock;

    WaveFixture(Mirai mirai, Waves waves, Invitations invitations, NationalListFixture lists, InstantSource clock) {
        this.mirai = mirai;
        this.waves = waves;
        this.invitations = invitations;
        this.lists = lists;
        this.clock = clock;
    }

    /** An organisation with every role, and a national list of its own with a population for each municipality. */
    public Town host() {
        Town host = mirai.found();
        mirai.in(host.id(), () -> {
            lists.keep(host.id());
            return true;
        });
        return host;
    }

    /** A wave on the shipped questionnaire, open to every body of the host's list. */
    public long open(Town host) {
        return open(host, Questionnaires.PEMM_SURVEY, false);
    }

    /** As {@link #open(Town)}, on another questionnaire, with or without the prefecture between. */
    public long open(Town host, Questionnaire questionnaire, boolean collected) {
        Instant due = clock.instant().plus(30, ChronoUnit.DAYS);
        return open(host, fresh(questionnaire, due), collected ? due.minus(7, ChronoUnit.DAYS) : null);
    }

    /** As {@link #open(Town)}, but the wave tells who answered. */
    public long openNaming(Town host) {
        NewWave w = fresh(Questionnaires.PEMM_SURVEY, clock.instant().plus(30, ChronoUnit.DAYS));
        NewWave naming = new NewWave(
                w.title(),
                w.questionnaire(),
                w.targets(),
                w.fiscalYear(),
                w.asOf(),
                w.dueAt(),
                w.disclosure(),
                w.cells(),
                w.k(),
                null,
                settings(true),
                w.contactsUntil());
        return open(host, naming, null);
    }

    private long open(Town host, NewWave fresh, @Nullable Instant collectorDueAt) {
        return mirai.as(host, Role.HOST, () -> {
            long id = waves.prepare(host.actor(Role.HOST), fresh);
            waves.open(host.actor(Role.HOST), id, collectorDueAt);
            return id;
        });
    }

    /** The invitations of a wave, by code. */
    public List<Invitation> invitations(Town host, long wave) {
        return mirai.in(host.id(), () -> invitations.of(wave));
    }

    public static NewWave fresh(Questionnaire questionnaire, Instant due) {
        return new NewWave(
                "架空の全国調査",
                questionnaire,
                Targets.ALL,
                2026,
                LocalDate.of(2026, 10, 1),
                due,
                DisclosureTerms.RESPONDENTS,
                CellKind.BAND,
                5,
                null,
                settings(false),
                LocalDate.of(2027, 3, 31));
    }

    private static WaveSettings settings(boolean names) {
        return new WaveSettings(
                "市区町村の業務改革の現状を明らかにするため",
                true,
                names,
                "集計した値だけを公表します。",
                "架空研究所長",
                "{団体名}長",
                "架研第12号",
                "回答画面又はExcel様式",
                "架空研究所 調査係",
                "架空 花子",
                "000-000-0000",
                "chosa@example.jp");
    }
}
