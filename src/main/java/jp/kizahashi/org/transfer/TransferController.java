package jp.kizahashi.org.transfer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import jp.kizahashi.org.people.People;
import jp.kizahashi.org.people.Post;
import jp.kizahashi.org.people.Posts;
import jp.kizahashi.org.reorganisation.Reorganisations;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.platform.time.Wareki;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What begins or ends after today, posts and departments, for the administrator only until its day. */
@Controller
class TransferController {
    private final People people;
    private final Posts posts;
    private final ComingChanges coming;
    private final Reorganisations reorganisations;

    TransferController(People people, Posts posts, ComingChanges coming, Reorganisations reorganisations) {
        this.people = people;
        this.posts = posts;
        this.coming = coming;
        this.reorganisations = reorganisations;
    }

    /** One post beginning or ending. */
    record Change(LocalDate day, String date, long personId, String name, String post, String what) {}

    @GetMapping("/org/transfers")
    @Allowed("org.transfer.read")
    String coming(Actor actor, @RequestParam(required = false) @Nullable String done, Model model) {
        model.addAttribute("days", coming.days());
        model.addAttribute("reorganisations", reorganisations.coming());
        model.addAttribute("mayEdit", actor.may("org.department.edit"));
        model.addAttribute("done", done);
        LocalDate today = people.today();
        List<Post> changing = posts.changingAfter(today);
        Map<Long, String> names =
                people.names(changing.stream().map(Post::personId).distinct().toList());
        List<Change> changes = new ArrayList<>();
        for (Post post : changing) {
            LocalDate last = post.validTo();
            if (post.validFrom().isAfter(today))
                changes.add(change(post.validFrom(), post, names, "org.transfer.begins"));
            if (last != null && !last.isBefore(today)) changes.add(change(last, post, names, "org.transfer.ends"));
        }
        changes.sort(Comparator.comparing(Change::day).thenComparing(Change::personId));
        model.addAttribute("changes", changes);
        return "org/transfer/coming";
    }

    private static Change change(LocalDate day, Post post, Map<Long, String> names, String what) {
        return new Change(
                day,
                Wareki.format(day),
                post.personId(),
                names.getOrDefault(post.personId(), ""),
                post.departmentName() + "　" + post.title(),
                Messages.get(what));
    }
}
