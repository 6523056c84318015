package jp.kizahashi.org.body.population;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.kizahashi.org.body.MunicipalityCode;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.database.Tenant;
import jp.kizahashi.platform.time.Wareki;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Populations with their source and day. A correction is a new entry; what was known before stays readable. */
@Component
@Transactional
public class Populations {
    /**
     * A figure as it was entered; of two entries for a day the later one counts.
     *
     * @param recordedAt when it was entered
     */
    public record Entry(Population figure, Instant recordedAt) {
        /** The day the figure stands for, in the Japanese calendar. */
        public String asOfWareki() {
            return Wareki.format(figure.asOf());
        }

        public String recordedWareki() {
            return Wareki.format(recordedAt.atZone(TOKYO).toLocalDate());
        }
    }

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final PopulationStore store;
    private final Audit audit;

    Populations(PopulationStore store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    /** The entry of the latest day. */
    @Transactional(readOnly = true)
    public Optional<Entry> newest(MunicipalityCode code) {
        return history(code).stream().findFirst();
    }

    /** The entry of the latest day not after the given one. */
    @Transactional(readOnly = true)
    public Optional<Entry> on(MunicipalityCode code, LocalDate day) {
        return history(code).stream()
                .filter(e -> !e.figure().asOf().isAfter(day))
                .findFirst();
    }

    /** Every entry, latest day first, of one day the newest entry first. */
    @Transactional(readOnly = true)
    public List<Entry> history(MunicipalityCode code) {
        return store.history(code);
    }

    /** The newest entry of every municipality that has one. */
    @Transactional(readOnly = true)
    public Map<MunicipalityCode, Entry> all() {
        return store.newest();
    }

    /** Enters figures and returns how many; the same figure for the same day from the same source is not entered twice. */
    public int enter(Collection<Population> figures) {
        int entered = 0;
        Map<LocalDate, List<Population>> byDay = figures.stream().collect(Collectors.groupingBy(Population::asOf));
        for (var day : byDay.entrySet()) {
            Map<MunicipalityCode, Entry> known = store.newestOf(day.getKey());
            for (Population figure : day.getValue()) {
                Entry before = known.get(figure.code());
                if (before != null && before.figure().equals(figure)) continue;
                store.add(Tenant.current().orElseThrow(), figure);
                entered++;
            }
            audit.record("population.enter", "population", day.getKey(), Map.of("entered", entered));
        }
        return entered;
    }
}
