package jp.kizahashi.survey.assessment;

import java.time.LocalDate;
import java.util.List;
import jp.kizahashi.org.Organisation;
import jp.kizahashi.org.Organisations;
import jp.kizahashi.org.people.People;
import jp.kizahashi.org.people.Post;
import jp.kizahashi.platform.Messages;
import org.springframework.stereotype.Component;

/** The section that makes papers and letters about an assessment (作成課). */
@Component
public record Offices(Organisations organisations, People people) {
    /** The town with the facilitator's section of that day. */
    public String of(Assessment assessment, LocalDate day) {
        String town = organisations.own().map(Organisation::name).orElse("");
        return people.postsOf(assessment.facilitatorId(), day).stream()
                .filter(p -> !p.concurrent())
                .findFirst()
                .map(Post::departmentName)
                .map(section -> Messages.get("survey.report.office", town, section))
                .orElse(town);
    }

    public LocalDate today() {
        return people.today();
    }

    String name(long personId) {
        return people.names(List.of(personId)).getOrDefault(personId, "");
    }
}
