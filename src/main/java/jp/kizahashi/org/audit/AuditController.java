package jp.kizahashi.org.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import jp.kizahashi.org.people.People;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.audit.AuditChain;
import jp.kizahashi.platform.audit.AuditEntry;
import jp.kizahashi.platform.audit.AuditTrail;
import jp.kizahashi.platform.security.Allowed;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The audit trail on screen: the newest rows first, narrowed, with names; and the verification of the chain. */
@Controller
class AuditController {
    private final AuditTrail trail;
    private final AuditChain chain;
    private final People people;

    AuditController(AuditTrail trail, AuditChain chain, People people) {
        this.trail = trail;
        this.chain = chain;
        this.people = people;
    }

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
        model.addAttribute("lines", lines(found.entries()));
        model.addAttribute("found", found);
        return "org/audit/trail";
    }

    @GetMapping("/audit/verification")
    @Allowed("platform.audit.read")
    String verification(Model model) {
        model.addAttribute("verified", chain.verify());
        return "org/audit/verification";
    }

    private List<Line> lines(List<AuditEntry> entries) {
        Collection<Long> ids = entries.stream()
                .map(AuditEntry::personId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<Long, String> names = people.names(ids);
        return entries.stream().map(entry -> line(entry, names)).toList();
    }

    private static Line line(AuditEntry entry, Map<Long, String> names) {
        Long person = entry.personId();
        String who = person == null
                ? Messages.get("org.audit.nobody")
                : names.getOrDefault(person, Messages.get("org.audit.unnamed", person.toString()));
        return new Line(
                entry.at(),
                who,
                Messages.pattern("audit.action." + entry.action()).orElse(entry.action()),
                entry.subjectKind() + " " + entry.subjectId(),
                entry.detail().equals("{}") ? "" : entry.detail(),
                entry.sequence() == null ? "" : entry.sequence().toString());
    }
}
