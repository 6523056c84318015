package jp.kizahashi.platform.retention;

import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** How long things stay, as the administrator sees and chooses it. */
@Controller
@RequestMapping("/retention")
class RetentionController {
    private final Retention retention;

    RetentionController(Retention retention) {
        this.retention = retention;
    }

    @GetMapping
    @Allowed("platform.retention.manage")
    String show(Model model) {
        model.addAttribute("lines", retention.lines());
        model.addAttribute("most", Retention.MOST);
        return "platform/retention/show";
    }

    @PostMapping("/{key}")
    @Allowed("platform.retention.manage")
    String choose(Actor actor, @PathVariable String key, @RequestParam(defaultValue = "0") int days) {
        if (!retention.isKnown(key)) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        retention.choose(actor, key, days);
        return "redirect:/retention?done";
    }
}
