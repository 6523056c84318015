package jp.kizahashi.survey.answer.draft;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.survey.SurveyProblem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What goes to and fro about a reply, kept apart from the answers: 差戻し, 疑義照会, and who can be asked. */
@Component
@Transactional
public class Correspondence {
    private static final int LONGEST = 2_000;

    private final CorrespondenceStore store;
    private final Audit audit;
    private final InstantSource clock;

    Correspondence(CorrespondenceStore store, Audit audit, InstantSource clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** 差戻し of one edition for correction. */
    public record Return(int edition, String reason, Instant at) {}

    /** One line of a 疑義照会. */
    public record Line(boolean fromHost, int edition, String text, Instant at) {}

    /** 疑義照会 about one question, oldest line first. */
    public record Query(String question, List<Line> lines) {
        /** True while the host waits for an answer. */
        public boolean open() {
            return lines.getLast().fromHost();
        }
    }

    /** 連絡先 of those who answered; deleted on the wave's day. */
    public record Contact(String office, String name, String phone, String mail) {}

    /** The 差戻し of this edition, the newest when there are several. */
    @Transactional(readOnly = true)
    public Optional<Return> returned(long invitation, int edition) {
        return store.returns(invitation).stream()
                .filter(r -> r.edition() == edition)
                .findFirst();
    }

    /** Every 疑義照会 of the invitation. */
    @Transactional(readOnly = true)
    public List<Query> queries(long invitation) {
        Map<String, List<Line>> byQuestion = new LinkedHashMap<>();
        store.lines(invitation)
                .forEach((line) -> byQuestion
                        .computeIfAbsent(line.question(), q -> new ArrayList<>())
                        .add(line.line()));
        return byQuestion.entrySet().stream()
                .map(e -> new Query(e.getKey(), List.copyOf(e.getValue())))
                .toList();
    }

    /** Answers a 疑義照会. Refused (SVY-083) when nobody asked, (SVY-084) without text. */
    public void answer(Answering who, String question, String text) {
        long invitation = who.invitation().id();
        Query query = queries(invitation).stream()
                .filter(q -> q.question().equals(question))
                .findFirst()
                .orElseThrow(() -> new Refused(SurveyProblem.QUERY_UNKNOWN));
        if (!who.office()) throw new Refused(SurveyProblem.PART_NOT_YOURS);
        if (text.isBlank() || text.length() > LONGEST)
            throw new Refused(SurveyProblem.TEXT_MISSING, Integer.toString(LONGEST));
        Line line = new Line(false, query.lines().getLast().edition(), text.strip(), clock.instant());
        store.addLine(who, question, line);
        audit.record("query.answer", "invitation", invitation, Map.of("question", question));
    }

    /** Who can be asked about the reply. */
    @Transactional(readOnly = true)
    public Optional<Contact> contact(long invitation) {
        return store.contact(invitation);
    }

    /** Keeps or replaces the contact; the audit entry does not hold it. */
    public void keep(Answering who, Contact contact) {
        if (!who.office()) throw new Refused(SurveyProblem.PART_NOT_YOURS);
        store.keep(who, contact, clock.instant());
        audit.record("contact.keep", "invitation", who.invitation().id(), Map.of());
    }
}
