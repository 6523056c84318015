package jp.kizahashi.platform.web;

import java.util.List;
import jp.kizahashi.platform.security.Open;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /ui}: every building block in all its states, for whoever builds a page and for the accessibility tests. */
@Controller
class GalleryController {
    @GetMapping("/ui")
    @Open("made-up samples, no data of anybody")
    String gallery(Model model) {
        model.addAllAttributes(Gallery.model());
        addForm(model, List.of());
        return "platform/web/ui";
    }

    /** The form as it comes back after wrong input. */
    @GetMapping("/ui/errors")
    @Open("made-up samples, no data of anybody")
    String errors(Model model) {
        model.addAllAttributes(Gallery.model());
        addForm(model, Gallery.WRONG_FIELDS);
        return "platform/web/ui-errors";
    }

    private static void addForm(Model model, List<String> wrongFields) {
        var binding = new MapBindingResult(Gallery.form(), "form");
        for (String field : wrongFields) binding.rejectValue(field, "wrong", Gallery.text("wrong." + field));
        model.addAttribute("form", Gallery.form());
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", binding);
    }
}
