package jp.kizahashi.platform.status;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import jp.kizahashi.platform.database.Home;
import jp.kizahashi.platform.log.LogFiles;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;

/** How the installation is doing, and what the log says of an incident whose number somebody read out. */
@Controller
class StatusController {
    private final InstallationStatus status;
    private final LogFiles log;

    StatusController(InstallationStatus status, Home home) {
        this.status = status;
        this.log = new LogFiles(home.logs());
    }

    /** One line of the log for the page: errors are the types, outermost first, with the innermost place of each. */
    record Line(Instant at, String message, List<String> errors) {}

    @GetMapping("/status")
    @Allowed("platform.status.read")
    String show(Actor actor, @RequestParam(defaultValue = "") String incident, Model model) throws IOException {
        String number = incident.strip().toUpperCase(Locale.ROOT);
        boolean asked = !number.isEmpty();
        boolean wellFormed = LogFiles.isNumber(number);
        model.addAttribute("findings", status.findings());
        model.addAttribute("incident", number);
        model.addAttribute("asked", asked);
        model.addAttribute("wrong", asked && !wellFormed);
        model.addAttribute("lines", wellFormed ? lines(actor, number) : List.of());
        return "platform/status/status";
    }

    /** Of the actor's own organisation, and of nobody in particular: the log is the whole installation's. */
    private List<Line> lines(Actor actor, String number) throws IOException {
        return log.find(number).stream()
                .filter(line -> line.path("organisation").asLong(actor.organisationId()) == actor.organisationId())
                .map(StatusController::line)
                .toList();
    }

    private static Line line(JsonNode line) {
        List<String> errors = StreamSupport.stream(line.path("errors").spliterator(), false)
                .map(error -> error.path("type").asString("") + "  "
                        + error.path("at").path(0).asString(""))
                .toList();
        return new Line(
                Instant.parse(line.path("time").asString()),
                line.path("message").asString(""),
                errors);
    }
}
