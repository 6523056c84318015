package jp.kizahashi.process.effect;

import java.util.List;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.process.work.Work;
import jp.kizahashi.process.work.WorkLinks;
import org.springframework.stereotype.Component;

/** A work's improvements, on the work's page. */
@Component
class EffectLinks implements WorkLinks {
    private final Effects effects;

    EffectLinks(Effects effects) {
        this.effects = effects;
    }

    @Override
    public List<Link> of(Work work, Actor actor) {
        if (!actor.may("process.effect.read") || !effects.mayRead(actor, work)) return List.of();
        return effects.all(actor).stream()
                .filter(i -> i.workId() == work.id())
                .map(i -> new Link(
                        Messages.get("process.effect.link", i.name()), i.method(), "/processes/effects/" + i.id()))
                .toList();
    }
}
