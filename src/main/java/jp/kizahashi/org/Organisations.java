package jp.kizahashi.org;

import java.util.List;
import java.util.Optional;
import jp.kizahashi.platform.PlatformProblem;
import jp.kizahashi.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The organisations of this installation; each sees itself only. */
@Component
@Transactional
public class Organisations {
    private final OrganisationStore store;

    Organisations(OrganisationStore store) {
        this.store = store;
    }

    /** Founds an organisation and returns its id; afterwards everything happens inside that tenant. */
    public long found(
            Organisation.Kind kind,
            @Nullable String code,
            String name,
            String kana,
            String prefecture,
            boolean demonstration) {
        return store.found(kind, code, name, kana, prefecture, demonstration);
    }

    /**
     * The organisation with the 団体コード, or else with one of the former codes of the same body; founded when there is
     * none: a body can be asked before it has accounts. Only its id is told.
     *
     * @param former in the order in which they are tried
     */
    public long askedBody(
            Organisation.Kind kind,
            String code,
            List<String> former,
            String name,
            String kana,
            String prefecture,
            boolean demonstration) {
        return store.askedBody(kind, code, former, name, kana, prefecture, demonstration);
    }

    /**
     * Founds the first organisation of an installation; the running transaction then goes on inside it (the caller sets
     * the thread's tenant). Refused (PLT-008) when there is one already.
     *
     * @param first its values; the id is given by the database
     */
    public long foundFirst(Organisation first) {
        store.lockFounding();
        if (!store.ids().isEmpty()) throw new Refused(PlatformProblem.SETUP_LINK_USED);
        long id = store.found(
                first.kind(), first.code(), first.name(), first.kana(), first.prefecture(), first.demonstration());
        store.enter(id);
        return id;
    }

    /** The tenant's own organisation. */
    @Transactional(readOnly = true)
    public Optional<Organisation> own() {
        return store.own();
    }

    /** Ids of all organisations, for jobs that go through them one tenant at a time. */
    @Transactional(readOnly = true)
    public List<Long> ids() {
        return store.ids();
    }
}
