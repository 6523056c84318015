package jp.kizahashi.survey.wave.letter;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.report.Medium;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.platform.web.Attachment;
import jp.kizahashi.survey.wave.ReplyCodes;
import jp.kizahashi.survey.wave.Wave;
import jp.kizahashi.survey.wave.Waves;
import jp.kizahashi.survey.wave.letter.Letter.Kind;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 照会文 and 再依頼: to read, to copy, to print merged with every body. */
@Controller
@RequestMapping("/surveys/waves/{id}")
class LetterController {
    private final Waves waves;
    private final Letters letters;
    private final ReplyCodes codes;
    private final LetterMails mails;

    LetterController(Waves waves, Letters letters, ReplyCodes codes, LetterMails mails) {
        this.waves = waves;
        this.letters = letters;
        this.codes = codes;
        this.mails = mails;
    }

    @GetMapping("/letters")
    @Allowed("survey.wave.manage")
    String show(Actor actor, @PathVariable long id, Model model) {
        Wave wave = waves.getHosted(actor, id);
        Map<String, List<Letter>> all = letters.of(actor, id, Kind.REQUEST);
        Map<String, List<Letter>> open = letters.of(actor, id, Kind.REMINDER);
        List<Letter> every = all.values().stream().flatMap(List::stream).toList();
        model.addAttribute("wave", wave);
        model.addAttribute("asked", every.size());
        model.addAttribute("open", count(open));
        model.addAttribute("withoutCode", (int)
                every.stream().filter(l -> l.replyCode().isEmpty()).count());
        model.addAttribute("sample", every.isEmpty() ? null : every.getFirst());
        model.addAttribute("subject", Letter.subject(wave, Kind.REQUEST));
        model.addAttribute(
                "reminder",
                open.isEmpty() ? "" : open.values().iterator().next().getFirst().sharedText());
        return "survey/wave/letter/letters";
    }

    /** A reply code for each body that has none. */
    @PostMapping("/codes")
    @Allowed("survey.wave.manage")
    String issue(Actor actor, @PathVariable long id) {
        codes.issueMissing(actor, id);
        return "redirect:/surveys/waves/" + id + "/letters";
    }

    /** Puts the letters to these addresses into the outbox. */
    @PostMapping("/letters/mails")
    @Allowed("survey.wave.manage")
    String mail(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "REQUEST") Kind kind,
            @RequestParam(defaultValue = "") String addresses) {
        mails.queue(actor, id, kind, addresses);
        return "redirect:/mail";
    }

    /** One Word or PDF file a prefecture, a letter a page; written while they are made, however long that takes. */
    @GetMapping("/letters.zip")
    @Allowed("survey.wave.manage")
    void all(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "REQUEST") Kind kind,
            @RequestParam(defaultValue = "docx") Medium medium,
            HttpServletResponse response)
            throws IOException {
        Map<String, List<Letter>> merged = letters.of(actor, id, kind);
        String name = Messages.get(kind.key() + ".file", Integer.toString(count(merged)), medium.extension());
        Attachment.announce(response, "application/zip", name);
        int unused = letters.write(merged, medium, response.getOutputStream());
    }

    /** The letter to one body, to send again. */
    @GetMapping("/bodies/{invitation}/letter.{medium}")
    @Allowed("survey.wave.manage")
    ResponseEntity<byte[]> one(
            Actor actor,
            @PathVariable long id,
            @PathVariable long invitation,
            @PathVariable Medium medium,
            @RequestParam(defaultValue = "REQUEST") Kind kind) {
        Letter letter = letters.of(actor, id, invitation, kind);
        return medium.download(
                Letters.document(List.of(letter)),
                letter.invitation().code() + "_" + letter.invitation().name());
    }

    private static int count(Map<String, List<Letter>> letters) {
        return letters.values().stream().mapToInt(List::size).sum();
    }
}
