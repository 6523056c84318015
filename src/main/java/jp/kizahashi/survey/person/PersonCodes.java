package jp.kizahashi.survey.person;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.wave.WaveStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues codes. A code is known to this process while its letter is written, and afterwards to the paper alone: the
 * database keeps digests, sorted, so neither a line of a sample list nor its place tells which code it got.
 */
@Component
@Transactional
public class PersonCodes {
    /** More in one issue would take a letter writer longer than a browser waits. */
    static final int MOST = 20_000;

    private final PersonWaveStore waves;
    private final PersonCodeStore store;
    private final PersonKeys keys;
    private final Audit audit;
    private final InstantSource clock;

    PersonCodes(PersonWaveStore waves, PersonCodeStore store, PersonKeys keys, Audit audit, InstantSource clock) {
        this.waves = waves;
        this.store = store;
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Fresh codes of an issue.
     *
     * @param number of the issue
     * @param byGroup as printed, by group
     */
    public record Fresh(int number, Map<String, List<String>> byGroup) {}

    /**
     * Issues codes to groups, once.
     *
     * @param sizes how many by group; the group without a name is the whole
     * @throws Refused SVY-163 naming groups that would have fewer than k persons, SVY-164 when they are too many or none
     */
    public Fresh issue(Actor by, long waveId, Map<String, Integer> sizes) {
        PersonWave wave = open(waveId);
        int total = sizes.values().stream().mapToInt(Integer::intValue).sum();
        if (total < 1 || total > MOST) throw new Refused(SurveyProblem.PERSONS_ISSUE_SIZE, String.format("%,d", MOST));
        mustBeLargeEnough(wave, sizes);
        int number = store.lastNumber(waveId) + 1;
        Map<String, List<String>> fresh = new LinkedHashMap<>();
        sizes.forEach((group, size) -> fresh.put(group, add(by, waveId, number, group, false, size)));
        audit.record("person-wave.issue", "person-wave", waveId, Map.of("issue", number, "codes", total));
        return new Fresh(number, fresh);
    }

    /** Notes that paper questionnaires without codes were handed out; each can be entered once. */
    void issuePaper(Actor by, long waveId, String group, int sheets) {
        PersonWave wave = open(waveId);
        if (sheets < 1 || sheets > MOST)
            throw new Refused(SurveyProblem.PERSONS_ISSUE_SIZE, String.format("%,d", MOST));
        mustBeLargeEnough(wave, Map.of(group, sheets));
        int number = store.lastNumber(waveId) + 1;
        List<String> unused = add(by, waveId, number, group, true, sheets);
        audit.record("person-wave.paper", "person-wave", waveId, Map.of("issue", number, "sheets", unused.size()));
    }

    /** Ends an issue whose letters were lost: its codes that were not used open nothing any more. Returns how many. */
    int end(long waveId, int number) {
        open(waveId);
        int ended = store.end(waveId, number);
        audit.record("person-wave.issue.end", "person-wave", waveId, Map.of("issue", number, "codes", ended));
        return ended;
    }

    private List<String> add(Actor by, long wave, int number, String group, boolean isPaper, int size) {
        Map<String, String> byHash = new TreeMap<>();
        while (byHash.size() < size) {
            String code = keys.code();
            byHash.put(keys.hash(keys.draft(code).orElseThrow()), code);
        }
        long issue = store.addIssue(wave, number, group, isPaper, size, by.personId(), clock.instant());
        store.addCodes(wave, issue, byHash.keySet());
        List<String> codes = new ArrayList<>(byHash.values());
        java.util.Collections.shuffle(codes, PersonKeys.RANDOM);
        return codes;
    }

    /** Whoever is one of few in a group would be known by the group alone. */
    private void mustBeLargeEnough(PersonWave wave, Map<String, Integer> sizes) {
        Map<String, Integer> asked = new TreeMap<>(sizes);
        for (PersonIssue issue : store.issues(wave.id())) asked.merge(issue.group(), issue.asked(), Integer::sum);
        List<String> small = asked.entrySet().stream()
                .filter(e -> !e.getKey().isEmpty()
                        && e.getValue() > 0
                        && e.getValue() < wave.plan().k())
                .map(e -> e.getKey() + "（" + e.getValue() + "）")
                .toList();
        if (!small.isEmpty())
            throw new Refused(
                    SurveyProblem.PERSONS_GROUP_SMALL,
                    Integer.toString(wave.plan().k()),
                    String.join("、", small));
    }

    private PersonWave open(long id) {
        PersonWave wave = waves.findForChange(id).orElseThrow(() -> new Refused(SurveyProblem.WAVE_UNKNOWN));
        wave.mustBe(WaveStatus.OPEN);
        return wave;
    }
}
