package jp.kizahashi.org.body;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.database.Tenant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The national list as this organisation imported it, one edition an import. */
@Component
@Transactional
public class Municipalities {
    /** One imported edition of the list. */
    public record Edition(long id, String source, LocalDate asOf, String fileName, int municipalities, int wards) {}

    private final MunicipalityStore store;
    private final SuccessionTable successions;
    private final Audit audit;

    Municipalities(MunicipalityStore store, SuccessionTable successions, Audit audit) {
        this.store = store;
        this.successions = successions;
        this.audit = audit;
    }

    /** The edition in use: the one imported last. */
    @Transactional(readOnly = true)
    public Optional<Edition> newest() {
        return store.editions().stream().findFirst();
    }

    /** All editions, newest first. */
    @Transactional(readOnly = true)
    public List<Edition> editions() {
        return store.editions();
    }

    /** The bodies of the edition in use, by code; empty without one. */
    @Transactional(readOnly = true)
    public List<ListedBody> bodies() {
        return newest().map(e -> store.bodies(e.id())).orElse(List.of());
    }

    /** The edition in use brought to a day by the table of successions; nobody without an edition. */
    @Transactional(readOnly = true)
    public BodiesOnDay on(LocalDate day) {
        return newest().map(e -> BodiesOnDay.of(store.bodies(e.id()), e.asOf(), successions.own(), day))
                .orElseGet(() -> BodiesOnDay.of(List.of(), day, Successions.BUILT_IN, day));
    }

    /**
     * Keeps a list as the new edition and returns its id. A list equal to the edition in use, with the same source and day,
     * is not kept twice.
     */
    public long keep(NationalList list, String source, LocalDate asOf, String fileName) {
        Optional<Edition> inUse = newest();
        if (inUse.isPresent()
                && inUse.get().source().equals(source)
                && inUse.get().asOf().equals(asOf)
                && store.bodies(inUse.get().id()).equals(sorted(list)))
            return inUse.get().id();
        Edition edition = new Edition(
                0,
                source,
                asOf,
                fileName,
                list.municipalities().size(),
                list.wards().size());
        long id = store.add(Tenant.current().orElseThrow(), edition, list.bodies());
        audit.record(
                "municipalities.keep",
                "municipality-list",
                id,
                Map.of("municipalities", edition.municipalities(), "wards", edition.wards()));
        return id;
    }

    private static List<ListedBody> sorted(NationalList list) {
        return list.bodies().stream()
                .sorted((a, b) -> a.code().compareTo(b.code()))
                .toList();
    }
}
