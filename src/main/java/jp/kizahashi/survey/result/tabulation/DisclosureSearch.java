package jp.kizahashi.survey.result.tabulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Questionnaire.Section;

/** Finds what may be shown of a wave: the questions, then the counts of 非該当 and 不明, then the domains' indices. */
final class DisclosureSearch {
    private final WaveReplies replies;
    private final GroupSearch groups;

    /**
     * @param known bodies whose answers the reader knows
     * @param least how many others a figure needs
     */
    DisclosureSearch(WaveReplies replies, Set<String> known, int least) {
        this.replies = replies;
        this.groups = new GroupSearch(replies.frame(), known, least, new Pieces());
    }

    Disclosure found() {
        Map<String, Visibility> questions = new HashMap<>();
        Map<String, Visibility> missing = new HashMap<>();
        Map<String, Visibility> domains = new HashMap<>();
        for (Question question : replies.counted()) questions.put(question.code(), question(question));
        for (Question question : replies.counted()) missing.put(question.code(), missing(question));
        for (Section domain : replies.questionnaire().domains()) domains.put(domain.id(), domain(domain));
        return new Disclosure(questions, missing, domains, groups.shown());
    }

    private Visibility question(Question question) {
        return groups.visible(replies.answering(question), some -> set(some, List.of(question), ""), Hiding.REST);
    }

    private Visibility missing(Question question) {
        return groups.visible(replies.withoutValue(question), some -> set(some, List.of(question), "-"), Hiding.REST);
    }

    private Visibility domain(Section domain) {
        return groups.visible(replies.answering(domain), some -> set(some, domain.questions(), ""), Hiding.DIFFERENCE);
    }

    private ShownSet set(Set<String> bodies, List<Question> concerned, String unknown) {
        Map<String, Map<String, String>> members = new HashMap<>();
        for (Question question : concerned)
            members.put(question.code() + unknown, replies.answers(bodies, question.code()));
        return new ShownSet(members);
    }
}
