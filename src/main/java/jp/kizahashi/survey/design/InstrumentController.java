package jp.kizahashi.survey.design;

import jp.kizahashi.platform.security.Allowed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The instruments to read and print: every statement with its evidence hint, before anybody is asked. */
@Controller
@RequestMapping("/surveys/instruments")
class InstrumentController {
    @GetMapping
    @Allowed("survey.instrument.read")
    String list(Model model) {
        model.addAttribute("instruments", Instruments.all());
        return "survey/design/list";
    }

    @GetMapping("/{id}")
    @Allowed("survey.instrument.read")
    String show(@PathVariable String id, Model model) {
        model.addAttribute("instrument", Instruments.get(id));
        return "survey/design/show";
    }
}
