package jp.kizahashi.process.flow.page;

import java.util.ArrayList;
import java.util.List;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.web.Dates;
import jp.kizahashi.process.flow.FlowLine;
import jp.kizahashi.process.flow.Flows;
import jp.kizahashi.process.work.Work;
import jp.kizahashi.process.work.WorkLinks;
import jp.kizahashi.process.work.Works;
import org.springframework.stereotype.Component;

/** The flows of a work on the work's page. */
@Component
class FlowLinks implements WorkLinks {
    private final Flows flows;
    private final Works works;
    private final Dates dates;

    FlowLinks(Flows flows, Works works, Dates dates) {
        this.flows = flows;
        this.works = works;
        this.dates = dates;
    }

    @Override
    public List<Link> of(Work work, Actor actor) {
        if (!actor.may("process.flow.read")) return List.of();
        List<Link> links = new ArrayList<>();
        for (FlowLine line : flows.ofWork(work.id()))
            links.add(new Link(
                    Messages.get(
                            "process.flow.link",
                            line.flow().kind().label(),
                            line.flow().name()),
                    Messages.get("process.flow.linkBody", String.valueOf(line.versions()), dates.time(line.at())),
                    "/processes/flows/" + line.flow().id()));
        if (actor.may("process.flow.edit") && works.mayEdit(actor, work.departmentId()) && !work.ended())
            links.add(new Link(
                    Messages.get("process.flow.new"),
                    Messages.get("process.flow.newBody"),
                    "/processes/flows/new?work=" + work.id()));
        return links;
    }
}
