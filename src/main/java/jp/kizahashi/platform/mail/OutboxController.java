package jp.kizahashi.platform.mail;

import jp.kizahashi.platform.security.Allowed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The outbox to look at, to take back, to try again. */
@Controller
@RequestMapping("/mail")
class OutboxController {
    private final Outbox outbox;
    private final Postman postman;

    OutboxController(Outbox outbox, Postman postman) {
        this.outbox = outbox;
        this.postman = postman;
    }

    @GetMapping
    @Allowed("platform.mail.manage")
    String show(Model model) {
        var mails = outbox.newest();
        model.addAttribute("mails", mails);
        model.addAttribute("waiting", outbox.waiting());
        model.addAttribute("failed", mails.stream().anyMatch(m -> m.state() == Mail.State.FAILED));
        model.addAttribute("configured", postman.isConfigured());
        return "platform/mail/outbox";
    }

    @PostMapping("/withdrawal")
    @Allowed("platform.mail.manage")
    String withdraw() {
        outbox.withdraw();
        return "redirect:/mail";
    }

    @PostMapping("/retry")
    @Allowed("platform.mail.manage")
    String retry() {
        outbox.retry();
        return "redirect:/mail";
    }
}
