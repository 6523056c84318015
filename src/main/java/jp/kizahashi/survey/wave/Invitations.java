package jp.kizahashi.survey.wave;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kizahashi.org.Organisation;
import jp.kizahashi.org.Organisations;
import jp.kizahashi.org.body.BodyKind;
import jp.kizahashi.org.body.ListedBody;
import jp.kizahashi.org.body.MunicipalityCode;
import jp.kizahashi.org.body.Successions;
import jp.kizahashi.org.body.population.Population;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.survey.SurveyProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who was asked in a wave. */
@Component
@Transactional
public class Invitations {
    private final InvitationStore store;
    private final Organisations organisations;

    Invitations(InvitationStore store, Organisations organisations) {
        this.store = store;
        this.organisations = organisations;
    }

    /** All of a wave that the tenant may see, by 団体コード: the host all, a collector its own, a body itself. */
    @Transactional(readOnly = true)
    public List<Invitation> of(long wave) {
        return store.of(wave);
    }

    /** One that the tenant may see. Refused (SVY-041) when there is none. */
    @Transactional(readOnly = true)
    public Invitation get(long id) {
        return store.find(id).orElseThrow(() -> new Refused(SurveyProblem.INVITATION_UNKNOWN));
    }

    /** What the body was asked, newest first. */
    @Transactional(readOnly = true)
    public List<Invitation> ofBody(long body) {
        return store.ofBody(body);
    }

    /** What the organisation collects for hosts, newest wave first. */
    @Transactional(readOnly = true)
    public List<Invitation> collectedBy(long collector) {
        return store.collectedBy(collector);
    }

    /** The invitation that a one-time code's digest opens now; for visitors who belong to no tenant yet. */
    @Transactional(readOnly = true)
    public Optional<Entrance> entrance(String codeHash) {
        return store.entrance(codeHash);
    }

    /** Gives the section's questionnaire of a 庁内照会 into other hands. */
    public void move(long id, Desk desk) {
        store.move(id, desk);
    }

    int extend(long wave, Collection<Long> ids, Instant due) {
        return store.extend(wave, ids, due);
    }

    void codes(Map<Long, String> hashes, Instant at) {
        store.codes(hashes, at);
    }

    /** Writes one invitation a chosen body and returns how many. */
    int invite(Actor by, Wave wave, Selection selection, Successions successions, @Nullable Instant collectorDueAt) {
        boolean madeUp = organisations.own().map(Organisation::demonstration).orElse(false);
        Map<String, Long> collectors = collectorDueAt == null ? Map.of() : collectors(selection, madeUp);
        int running = 0;
        for (Selection.Body body : selection.bodies()) {
            ListedBody listed = body.listed();
            long tenant = organisations.askedBody(
                    Organisation.Kind.MUNICIPALITY,
                    listed.code().text(),
                    former(listed, successions, wave),
                    listed.name(),
                    listed.kana(),
                    listed.prefecture(),
                    madeUp);
            Long collector = collectors.get(listed.prefecture());
            store.add(new Invitation(
                    0,
                    wave.id(),
                    by.organisationId(),
                    tenant,
                    listed.code().text(),
                    listed.name(),
                    listed.prefecture(),
                    listed.kind().label(),
                    body.population().map(Population::people).orElse(null),
                    body.population().map(Population::asOf).orElse(null),
                    body.population().map(Population::source).orElse(""),
                    body.band(),
                    new FormNumber(wave.id(), ++running).text(),
                    wave.dueAt(),
                    collector,
                    collector == null ? null : collectorDueAt,
                    0,
                    null,
                    null));
        }
        return running;
    }

    /** A town that became a city goes on in its tenant. */
    private static List<String> former(ListedBody body, Successions successions, Wave wave) {
        return successions.formerCodes(body.code(), wave.asOf()).stream()
                .map(MunicipalityCode::text)
                .toList();
    }

    /** Writes one invitation a section of the host's own town and returns them. */
    List<Invitation> invite(Actor by, Wave wave, List<SectionTarget> sections) {
        Organisation town = organisations.own().orElseThrow();
        int running = 0;
        for (SectionTarget section : sections)
            store.add(new Invitation(
                    0,
                    wave.id(),
                    by.organisationId(),
                    by.organisationId(),
                    "%06d".formatted(++running),
                    section.name(),
                    town.name(),
                    section.group(),
                    null,
                    null,
                    "",
                    section.group(),
                    new FormNumber(wave.id(), running).text(),
                    wave.dueAt(),
                    null,
                    null,
                    0,
                    null,
                    section.desk()));
        return store.of(wave.id());
    }

    private Map<String, Long> collectors(Selection selection, boolean madeUp) {
        Map<String, Long> collectors = new HashMap<>();
        for (ListedBody body : selection.onDay().bodies())
            if (body.kind() == BodyKind.PREFECTURE && selection.byPrefecture().containsKey(body.prefecture()))
                collectors.put(
                        body.prefecture(),
                        organisations.askedBody(
                                Organisation.Kind.PREFECTURE,
                                body.code().text(),
                                List.of(),
                                body.name(),
                                body.kana(),
                                body.prefecture(),
                                madeUp));
        return collectors;
    }
}
