package jp.kizahashi.survey.answer.town;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.kizahashi.platform.CardSource;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.survey.answer.draft.DraftStatus;
import jp.kizahashi.survey.answer.draft.Part;
import jp.kizahashi.survey.answer.draft.PartStatus;
import jp.kizahashi.survey.answer.draft.Parts;
import jp.kizahashi.survey.answer.town.InquiryPages.Line;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What 回答依頼 ask of a person today: answer, confirm, correct, say what was meant. */
@Component
class InquiryCards implements CardSource {
    private final InquiryPages pages;
    private final Parts parts;

    InquiryCards(InquiryPages pages, Parts parts) {
        this.pages = pages;
        this.parts = parts;
    }

    @Override
    public List<Card> cards(Actor actor) {
        if (!actor.may("survey.inquiry.read")) return List.of();
        Map<Long, List<Part>> own =
                parts.with(actor.personId()).stream().collect(Collectors.groupingBy(Part::invitationId));
        List<Card> cards = new ArrayList<>();
        for (Line line : pages.lines(actor)) {
            if (line.who().corrects()) handedIn(line, cards);
            if (line.who().office()) office(line, cards);
            section(actor, line, own.getOrDefault(line.who().invitation().id(), List.of()), cards);
        }
        return cards;
    }

    /** What came back to those who may correct: the office, or the hands of a section. */
    private static void handedIn(Line line, List<Card> cards) {
        if (line.returned()) cards.add(card(line, "returned", "", null));
        if (line.openQueries() > 0)
            cards.add(card(line, "queries", "#queries", null, Integer.toString(line.openQueries())));
    }

    private static void office(Line line, List<Card> cards) {
        if (line.newest().isEmpty() && line.who().waveIsOpen())
            cards.add(card(line, "answer", "", line.due(), line.state()));
    }

    private static void section(Actor actor, Line line, List<Part> own, List<Card> cards) {
        boolean answering =
                line.draft().map(d -> d.status() == DraftStatus.ANSWERING).orElse(false);
        if (!answering) return;
        for (Part part : own) {
            String label = line.who()
                    .wave()
                    .questionnaire()
                    .section(part.section())
                    .map(s -> s.label())
                    .orElse(part.section());
            String page = "/sections/" + part.section();
            if (part.fillerId() == actor.personId() && part.status() == PartStatus.FILLING)
                cards.add(card(line, "fill", page, line.due(), label));
            if (part.headId() == actor.personId() && part.status() == PartStatus.CHECKING)
                cards.add(card(line, "check", page, line.due(), label));
        }
    }

    private static Card card(Line line, String key, String page, @Nullable Instant due, String... arguments) {
        String title = line.who().wave().title();
        return new Card(
                Kind.DUTY,
                Messages.get("survey.inquiry.card." + key, title),
                Messages.get("survey.inquiry.card." + key + "Body", (Object[]) arguments),
                "/surveys/inquiries/" + line.who().invitation().id() + page,
                due,
                line.state());
    }
}
