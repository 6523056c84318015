package jp.kizahashi.platform.retention;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.PlatformProblem;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.security.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tenant's table of retention: what stays how long and why, what would go tonight, and the going. */
@Component
@Transactional
public class Retention {
    /** Ten years. */
    public static final int MOST = 3_653;

    /**
     * A line of the table.
     *
     * @param days how long it stays here
     * @param standard how long it stays where nothing was chosen
     * @param least the fewest days that may be chosen
     * @param due how many things the next night takes
     */
    public record Line(String key, int days, int standard, int least, long due) {
        public String what() {
            return Messages.get("retention." + key + ".what");
        }

        public String why() {
            return Messages.get("retention." + key + ".why");
        }

        public String basis() {
            return Messages.get("retention." + key + ".basis");
        }
    }

    private final List<RetentionRule> rules;
    private final RetentionStore store;
    private final Audit audit;
    private final InstantSource clock;

    Retention(List<RetentionRule> rules, RetentionStore store, Audit audit, InstantSource clock) {
        this.rules =
                rules.stream().sorted(Comparator.comparing(RetentionRule::key)).toList();
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every rule with what it would take now. */
    @Transactional(readOnly = true)
    public List<Line> lines() {
        Map<String, Integer> chosen = store.chosen();
        return rules.stream()
                .map(rule -> {
                    int days = days(rule, chosen);
                    return new Line(rule.key(), days, rule.standardDays(), rule.leastDays(), rule.due(before(days)));
                })
                .toList();
    }

    /** Whether there is a rule of that name. */
    public boolean isKnown(String key) {
        return rules.stream().anyMatch(rule -> rule.key().equals(key));
    }

    /** Chooses how long; refused (PLT-072) below the rule's least or above {@value #MOST} days. */
    public void choose(Actor by, String key, int days) {
        RetentionRule rule =
                rules.stream().filter(r -> r.key().equals(key)).findFirst().orElseThrow();
        if (days < rule.leastDays() || days > MOST)
            throw new Refused(
                    PlatformProblem.RETENTION_DAYS_WRONG,
                    Messages.get("retention." + key + ".what"),
                    Integer.toString(rule.leastDays()),
                    Integer.toString(MOST));
        int before = days(rule, store.chosen());
        if (before == days) return;
        store.choose(by.organisationId(), key, days, by.personId(), clock.instant());
        audit.record("retention.choose", "retention", key, Map.of("before", before, "days", days));
    }

    /** Removes what is over its time in the tenant; recorded with counts when there was anything. */
    public Map<String, Long> run() {
        Map<String, Integer> chosen = store.chosen();
        Map<String, Long> removed = new TreeMap<>();
        for (RetentionRule rule : rules) {
            long count = rule.remove(before(days(rule, chosen)));
            if (count > 0) removed.put(rule.key(), count);
        }
        if (!removed.isEmpty()) audit.record("retention.run", "retention", "", removed);
        return removed;
    }

    private static int days(RetentionRule rule, Map<String, Integer> chosen) {
        return chosen.getOrDefault(rule.key(), rule.standardDays());
    }

    private Instant before(int days) {
        return clock.instant().minus(Duration.ofDays(days));
    }
}
