package jp.kizahashi.survey.tabulation.page;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.tabulation.Grouping;
import jp.kizahashi.survey.wave.Wave;
import jp.kizahashi.survey.wave.Waves;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 区分の切替え of a wave: which answers its host takes together. */
@Component
@Transactional
class Groupings {
    private final Waves waves;
    private final GroupingStore store;
    private final Audit audit;
    private final InstantSource clock;

    Groupings(Waves waves, GroupingStore store, Audit audit, InstantSource clock) {
        this.waves = waves;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Map<String, Grouping> of(long wave) {
        return store.of(wave);
    }

    /** Takes answers together from now on; {@link Grouping#NONE} parts them again. The caller has seen that the code exists. */
    void keep(Actor by, long waveId, String code, Grouping grouping) {
        Wave wave = waves.getHosted(by, waveId);
        store.keep(wave, code, grouping, by.personId(), clock.instant());
        audit.record(
                "table.grouping",
                "wave",
                waveId,
                Map.of(
                        "question",
                        code,
                        "merged",
                        grouping.merged().size(),
                        "cuts",
                        grouping.cuts().size()));
    }

    /** Of labels typed beside the options; blank ones stay apart. */
    static Grouping merging(Map<String, String> labels) {
        Map<String, String> merged = new HashMap<>();
        labels.forEach((option, label) -> {
            if (!label.isBlank()) merged.put(option, label.strip());
        });
        return new Grouping(merged, List.of());
    }

    /** Of bounds typed as 10、50、100. Refused (SVY-152) when they are no rising numbers. */
    static Grouping cutting(String typed) {
        List<BigDecimal> cuts = new ArrayList<>();
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        try {
            for (String bound : plain.split("[、;\\s]+"))
                if (!bound.isBlank()) cuts.add(new BigDecimal(bound.replace(",", "")));
            return new Grouping(Map.of(), cuts);
        } catch (IllegalArgumentException notRising) {
            throw new Refused(SurveyProblem.GROUPING_WRONG, typed.strip());
        }
    }
}
