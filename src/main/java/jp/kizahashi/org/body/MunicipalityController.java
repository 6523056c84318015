package jp.kizahashi.org.body;

import java.util.List;
import java.util.Map;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.platform.time.Wareki;
import jp.kizahashi.platform.web.Blocks.Option;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The national list in use. */
@Controller
class MunicipalityController {
    private final Municipalities municipalities;

    MunicipalityController(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    @GetMapping("/org/municipalities")
    @Allowed("org.list.read")
    String list(@RequestParam(defaultValue = "") String prefecture, Actor actor, Model model) {
        List<ListedBody> bodies = municipalities.bodies();
        Map<BodyKind, Long> counts = NationalList.of(bodies).countByKind();
        model.addAttribute("counts", counts);
        model.addAttribute("edition", municipalities.newest().orElse(null));
        model.addAttribute(
                "asOf",
                municipalities.newest().map(e -> Wareki.formatBoth(e.asOf())).orElse(""));
        model.addAttribute("prefecture", prefecture);
        model.addAttribute(
                "prefectures",
                Prefecture.ALL.stream().map(p -> new Option(p.name(), p.name())).toList());
        model.addAttribute(
                "bodies",
                bodies.stream().filter(b -> b.prefecture().equals(prefecture)).toList());
        model.addAttribute("mayImport", actor.may("org.list.import"));
        return "org/body/municipalities";
    }
}
