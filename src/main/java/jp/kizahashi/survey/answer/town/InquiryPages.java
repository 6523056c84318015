package jp.kizahashi.survey.answer.town;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.survey.answer.Submission;
import jp.kizahashi.survey.answer.Submissions;
import jp.kizahashi.survey.answer.draft.Answering;
import jp.kizahashi.survey.answer.draft.Draft;
import jp.kizahashi.survey.answer.draft.DraftStatus;
import jp.kizahashi.survey.answer.draft.Drafts;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.query.Queries;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the list of 回答依頼 shows, and the home page counts. */
@Component
@Transactional(readOnly = true)
class InquiryPages {
    private final Inquiries inquiries;
    private final Drafts drafts;
    private final Submissions submissions;
    private final Queries queries;
    private final InstantSource clock;

    InquiryPages(Inquiries inquiries, Drafts drafts, Submissions submissions, Queries queries, InstantSource clock) {
        this.inquiries = inquiries;
        this.drafts = drafts;
        this.submissions = submissions;
        this.queries = queries;
        this.clock = clock;
    }

    /**
     * One 回答依頼.
     *
     * @param returned the newest edition was given back
     * @param openQueries how many 疑義照会 wait for an answer
     */
    public record Line(
            Answering who,
            Optional<Draft> draft,
            Optional<Submission> newest,
            boolean returned,
            int openQueries,
            boolean late) {
        public Instant due() {
            return who.invitation().effectiveDueAt();
        }

        /** Where it stands, in words. */
        public String state() {
            if (returned) return Messages.get("survey.inquiry.state.returned");
            boolean answering =
                    draft.map(d -> d.status() == DraftStatus.ANSWERING).orElse(true);
            if (newest.isPresent())
                return Messages.get(
                        answering && draft.isPresent()
                                ? "survey.inquiry.state.correcting"
                                : "survey.inquiry.state.submitted",
                        Integer.toString(newest.get().number()));
            if (!who.waveIsOpen()) return Messages.get("survey.inquiry.state.closed");
            return draft.filter(d -> d.sheet().size() > 0)
                    .map(d -> {
                        List<Question> asked =
                                d.form(who.wave().questionnaire()).asked();
                        return Messages.get(
                                "survey.inquiry.state.answering",
                                Integer.toString(d.answered(asked)),
                                Integer.toString(asked.size()));
                    })
                    .orElse(Messages.get("survey.inquiry.state.new"));
        }

        /** The badge's colour: what needs somebody, what is done, what goes on. */
        public String kind() {
            if (returned || openQueries > 0 || late) return "warning";
            return newest.isPresent() ? "success" : "info";
        }
    }

    List<Line> lines(Actor actor) {
        return inquiries.all(actor).stream().map(this::line).toList();
    }

    private Line line(Answering who) {
        long id = who.invitation().id();
        Optional<Submission> newest = submissions.newest(id);
        return new Line(
                who,
                drafts.find(id),
                newest,
                newest.isPresent()
                        && queries.returns(id).stream()
                                .anyMatch(r -> r.number() == newest.get().number()),
                (int) queries.of(id).values().stream()
                        .filter(thread -> thread.getLast().byHost())
                        .count(),
                newest.isEmpty() && who.invitation().effectiveDueAt().isBefore(clock.instant()));
    }
}
