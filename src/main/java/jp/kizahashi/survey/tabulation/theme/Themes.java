package jp.kizahashi.survey.tabulation.theme;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.wave.Wave;
import jp.kizahashi.survey.wave.Waves;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The themes of a wave's free questions, named and marked by its host. */
@Component
@Transactional
public class Themes {
    private static final int LONGEST = 60;

    private final Waves waves;
    private final ThemeStore store;
    private final Audit audit;
    private final InstantSource clock;

    Themes(Waves waves, ThemeStore store, Audit audit, InstantSource clock) {
        this.waves = waves;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** In the order in which they were named. */
    @Transactional(readOnly = true)
    public List<Theme> of(long wave, String question) {
        return store.of(wave, question);
    }

    /** Names a new theme. Refused (SVY-154) without a name, or when it is taken. */
    public void add(Actor by, long waveId, String question, String label) {
        Wave wave = waves.getHosted(by, waveId);
        long id =
                store.add(wave, question, named(label)).orElseThrow(() -> new Refused(SurveyProblem.THEME_NAME_WRONG));
        audit.record("theme.add", "wave", waveId, Map.of("theme", id, "question", question));
    }

    /** Gives a theme another name. Refused (SVY-153) for no such theme, SVY-154 as for {@link #add}. */
    public void rename(Actor by, long waveId, String question, long theme, String label) {
        find(by, waveId, question, theme);
        if (!store.rename(theme, named(label))) throw new Refused(SurveyProblem.THEME_NAME_WRONG);
        audit.record("theme.rename", "wave", waveId, Map.of("theme", theme, "question", question));
    }

    /** Takes a theme and its marks away. Refused (SVY-153) for no such theme. */
    public void remove(Actor by, long waveId, String question, long theme) {
        Theme gone = find(by, waveId, question, theme);
        store.remove(theme);
        audit.record(
                "theme.remove",
                "wave",
                waveId,
                Map.of(
                        "theme",
                        theme,
                        "question",
                        question,
                        "texts",
                        gone.texts().size()));
    }

    /** Puts texts under a theme, or takes them out. Refused (SVY-153) for no such theme. */
    public void mark(Actor by, long waveId, String question, long theme, Set<String> texts, boolean belongs) {
        find(by, waveId, question, theme);
        if (texts.isEmpty()) return;
        Wave wave = waves.getHosted(by, waveId);
        if (belongs) texts.forEach(t -> store.mark(wave, theme, t, by.personId(), clock.instant()));
        else store.unmark(theme, texts);
        audit.record(
                belongs ? "theme.mark" : "theme.unmark",
                "wave",
                waveId,
                Map.of("theme", theme, "question", question, "texts", texts.size()));
    }

    private Theme find(Actor by, long waveId, String question, long theme) {
        waves.getHosted(by, waveId);
        return store.of(waveId, question).stream()
                .filter(t -> t.id() == theme)
                .findFirst()
                .orElseThrow(() -> new Refused(SurveyProblem.THEME_UNKNOWN));
    }

    private static String named(String label) {
        String name = label.strip();
        if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST)
            throw new Refused(SurveyProblem.THEME_NAME_WRONG);
        return name;
    }
}
