package jp.kizahashi.org.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.kizahashi.org.OrgProblem;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.database.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Giving and ending posts. Days may lie ahead: until the 発令日 nothing changes for anybody. */
@Component
@Transactional
public class Posts {
    private final PostStore store;
    private final PersonRoles roles;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Posts(PostStore store, PersonRoles roles, Audit audit, ApplicationEventPublisher events) {
        this.store = store;
        this.roles = roles;
        this.audit = audit;
        this.events = events;
    }

    /** Every post of the person, past and coming ones too. */
    @Transactional(readOnly = true)
    public List<Post> of(long personId) {
        return store.ofPersons(List.of(personId));
    }

    /** Every post of these persons. */
    @Transactional(readOnly = true)
    public List<Post> of(Collection<Long> personIds) {
        return store.ofPersons(personIds);
    }

    /** Posts that begin after the day or end on it or later. */
    @Transactional(readOnly = true)
    public List<Post> changingAfter(LocalDate day) {
        return store.changingAfter(day);
    }

    /** Persons with a post, by department, on the day. */
    @Transactional(readOnly = true)
    public Map<Long, Integer> counts(LocalDate on) {
        Map<Long, Integer> counts = new HashMap<>();
        for (long[] row : store.counts(on)) counts.put(row[0], (int) row[1]);
        return counts;
    }

    void give(long personId, NewPost post) {
        checkDays(post.from(), post.to());
        store.add(Tenant.current().orElseThrow(), personId, post);
        audit.record(
                "post.add",
                "person",
                personId,
                Map.of("department", post.departmentId(), "from", post.from().toString()));
        changed(Set.of(personId), post.from());
    }

    /** The post's last day; one that has not begun by then is withdrawn. */
    void end(long personId, long postId, LocalDate lastDay) {
        Post post = store.one(postId)
                .filter(p -> p.personId() == personId)
                .orElseThrow(() -> new Refused(OrgProblem.UNKNOWN_POST));
        endOn(post, lastDay);
        changed(Set.of(personId), lastDay.plusDays(1));
    }

    /** Lets accounts and duties follow the posts of these persons, which differ from the day on. */
    public void changed(Set<Long> persons, LocalDate from) {
        roles.follow(persons);
        events.publishEvent(new PostsChanged(persons, from));
    }

    /**
     * Brings the person's posts in line with a file. Posts that go on stay, with the end that the file names; new ones are
     * given. When the file names a main post, it states all of them: what is missing ends the day before the new main post
     * begins, or before {@code asOf} when the main post goes on. Posts that begin later stay; one that was interrupted
     * begins again on {@code asOf}. Until {@link #changed} nothing follows.
     *
     * @return the first day on which the posts are different; empty when nothing changed
     */
    public Optional<LocalDate> hold(long personId, List<NewPost> named, List<Post> known, LocalDate asOf) {
        List<NewPost> wanted = named.stream().map(p -> p.resumed(known, asOf)).toList();
        Map<NewPost, Post> going = new HashMap<>();
        for (NewPost post : wanted)
            known.stream()
                    .filter(p -> post.continues(p, asOf) && !going.containsValue(p))
                    .findFirst()
                    .ifPresent(p -> going.put(post, p));
        LocalDate day = wanted.stream()
                .filter(p -> !p.concurrent() && !going.containsKey(p))
                .map(NewPost::from)
                .min(Comparator.naturalOrder())
                .orElse(asOf);
        List<LocalDate> changes = new ArrayList<>();
        if (wanted.stream().anyMatch(p -> !p.concurrent()))
            for (Post post : known)
                if (!going.containsValue(post) && isUnderWay(post, day)) {
                    endOn(post, day.minusDays(1));
                    changes.add(day);
                }
        going.forEach((post, present) -> {
            if (post.to() != null && !post.to().equals(present.validTo())) {
                endOn(present, post.to());
                changes.add(post.to().plusDays(1));
            }
        });
        for (NewPost post : wanted)
            if (!going.containsKey(post)) {
                checkDays(post.from(), post.to());
                store.add(Tenant.current().orElseThrow(), personId, post);
                changes.add(post.from());
            }
        audit.record("post.import", "person", personId, Map.of("posts", wanted.size()));
        return changes.stream().min(Comparator.naturalOrder());
    }

    /** The post's last day; nothing follows until {@link #changed}. */
    public void leave(Post post, LocalDate lastDay) {
        endOn(post, lastDay);
    }

    private static boolean isUnderWay(Post post, LocalDate day) {
        return !post.validFrom().isAfter(day)
                && (post.validTo() == null || !post.validTo().isBefore(day));
    }

    private void endOn(Post post, LocalDate lastDay) {
        if (lastDay.isBefore(post.validFrom())) store.withdraw(post.id());
        else store.end(post.id(), lastDay);
        audit.record("post.end", "person", post.personId(), Map.of("post", post.id(), "last", lastDay.toString()));
    }

    private static void checkDays(LocalDate from, @Nullable LocalDate to) {
        if (to != null && to.isBefore(from)) throw new Refused(OrgProblem.ENDS_BEFORE_IT_BEGINS);
    }
}
