package jp.kizahashi.org.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import jp.kizahashi.org.people.People;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.audit.AuditChain;
import jp.kizahashi.platform.audit.AuditEntry;
import jp.kizahashi.platform.audit.AuditTrail;
import jp.kizahashi.platform.leaving.Moves;
import jp.kizahashi.platform.leaving.Moves.Move;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.platform.web.Blocks.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/** The audit trail on screen: the newest rows first, narrowed, with names; the trails brought along; the verification. */
@Controller
class AuditController {
    private static final String SUBJECT = "audit.subject.";

    private final AuditTrail trail;
    private final AuditChain chain;
    private final People people;
    private final Moves moves;

    AuditController(AuditTrail trail, AuditChain chain, People people, Moves moves) {
        this.trail = trail;
        this.chain = chain;
        this.people = people;
        this.moves = moves;
    }

    /**
     * A trail brought from another installation.
     *
     * @param exportedAt when the organisation left there; null when that is not known
     * @param arrivedAt when it came here
     */
    record Chapter(
            int number,
            long entries,
            boolean holds,
            @Nullable Instant exportedAt,
            @Nullable Instant arrivedAt) {}

    /** One row, ready to print; {@code place} is empty until the row is sealed. */
    record Line(Instant at, String person, String action, String subject, String detail, String place) {}

    /** What narrows the list, as it was typed. */
    record Search(
            @Nullable String kind,
            @Nullable String subject,
            @Nullable String action,
            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to) {
        AuditTrail.Filter filter() {
            return new AuditTrail.Filter(text(kind), text(subject), text(action), from, to);
        }

        /** The address of this search, up to the number of a page. */
        String address() {
            return UriComponentsBuilder.fromPath("/audit")
                    .queryParam("kind", text(kind))
                    .queryParam("subject", text(subject))
                    .queryParam("action", text(action))
                    .queryParam("from", from == null ? "" : from)
                    .queryParam("to", to == null ? "" : to)
                    .queryParam("page", "")
                    .encode()
                    .toUriString();
        }

        private static String text(@Nullable String typed) {
            return typed == null ? "" : typed.strip();
        }
    }

    @GetMapping("/audit")
    @Allowed("platform.audit.read")
    String page(Search search, @RequestParam(defaultValue = "1") int page, Model model) {
        AuditTrail.Page found = trail.page(search.filter(), page);
        model.addAttribute("search", search);
        model.addAttribute("address", search.address());
        model.addAttribute("lines", lines(found.entries(), 0));
        model.addAttribute("found", found);
        model.addAttribute("chapters", trail.chapters());
        model.addAttribute("kinds", kinds());
        return "org/audit/trail";
    }

    @GetMapping("/audit/verification")
    @Allowed("platform.audit.read")
    String verification(Model model) {
        AuditChain.Verification verified = chain.verify();
        model.addAttribute("verified", verified);
        model.addAttribute(
                "chapters", verified.inherited().stream().map(this::chapter).toList());
        return "org/audit/verification";
    }

    private Chapter chapter(AuditChain.Inherited one) {
        Move move = arrivals(one.chapter()).stream().findFirst().orElse(null);
        return new Chapter(
                one.chapter(),
                one.entries(),
                one.holds(),
                move == null ? null : move.exportedAt(),
                move == null ? null : move.at());
    }

    @GetMapping("/audit/inherited/{chapter}")
    @Allowed("platform.audit.read")
    String inherited(@PathVariable int chapter, @RequestParam(defaultValue = "1") int page, Model model) {
        AuditTrail.Page found = trail.inherited(chapter, page);
        if (found.total() == 0) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        // A person's id grew with each arrival since.
        long distance = arrivals(chapter).stream().mapToLong(Move::distance).sum();
        model.addAttribute("chapter", chapter);
        model.addAttribute("lines", lines(found.entries(), distance));
        model.addAttribute("found", found);
        return "org/audit/inherited";
    }

    /** The arrival that brought a chapter and those since, the oldest first. */
    private List<Move> arrivals(int chapter) {
        List<Move> all = moves.all().reversed();
        return all.subList(Math.min(chapter - 1, all.size()), all.size());
    }

    /** @param distance by which ids of persons grew since the rows were written */
    private List<Line> lines(List<AuditEntry> entries, long distance) {
        Collection<Long> ids = entries.stream()
                .map(AuditEntry::personId)
                .filter(Objects::nonNull)
                .map(id -> id + distance)
                .collect(Collectors.toSet());
        Map<Long, String> names = people.names(ids);
        return entries.stream().map(entry -> line(entry, names, distance)).toList();
    }

    private static Line line(AuditEntry entry, Map<Long, String> names, long distance) {
        Long person = entry.personId();
        String who = person == null
                ? Messages.get("org.audit.nobody")
                : names.getOrDefault(person + distance, Messages.get("org.audit.unnamed", person.toString()));
        return new Line(
                entry.at(),
                who,
                Messages.pattern("audit.action." + entry.action()).orElse(entry.action()),
                (word(entry.subjectKind()) + " " + entry.subjectId()).strip(),
                entry.detail().equals("{}") ? "" : entry.detail(),
                entry.sequence() == null ? "" : entry.sequence().toString());
    }

    private static String word(String kind) {
        return Messages.pattern(SUBJECT + kind).orElse(kind);
    }

    /** The kinds of subjects to choose from, by their words. */
    private static List<Option> kinds() {
        return Messages.keys(SUBJECT).stream()
                .map(key -> new Option(key.substring(SUBJECT.length()), Messages.get(key)))
                .sorted(Comparator.comparing(Option::label))
                .toList();
    }
}
