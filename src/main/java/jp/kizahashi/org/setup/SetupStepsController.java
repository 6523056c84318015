package jp.kizahashi.org.setup;

import jp.kizahashi.platform.security.Allowed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 準備の手順: what is to do before the first assessment. */
@Controller
class SetupStepsController {
    private final SetupSteps steps;

    SetupStepsController(SetupSteps steps) {
        this.steps = steps;
    }

    @GetMapping("/org/setup")
    @Allowed("org.setup")
    String steps(Model model) {
        model.addAttribute("steps", steps.all());
        model.addAttribute("open", steps.open());
        return "org/setup/steps";
    }
}
