package jp.kizahashi.platform.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.security.Open;
import jp.kizahashi.platform.security.Permissions;
import jp.kizahashi.platform.security.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the product is, who may do what in it, and what it is made of. */
@Controller
class HelpController {
    private final Licences licences;

    HelpController(Licences licences) {
        this.licences = licences;
    }

    /** A role's Japanese name and what it is for. */
    record RoleLine(String name, String meaning) {}

    /** One action and, in the order of the roles, who may do it. */
    record ActionLine(String name, List<Boolean> allowed) {}

    @GetMapping("/help")
    @Open("people who cannot sign in need help most")
    String help(Model model) {
        List<Role> roles = List.of(Role.values());
        model.addAttribute(
                "roles",
                roles.stream()
                        .map(role -> new RoleLine(
                                Messages.get(role.messageKey()), Messages.get("platform.help.role." + role.name())))
                        .toList());
        model.addAttribute(
                "actions",
                Permissions.table().entrySet().stream()
                        .map(HelpController::line)
                        .toList());
        return "platform/web/help";
    }

    private static ActionLine line(Map.Entry<String, Set<Role>> action) {
        return new ActionLine(
                Messages.get("action." + action.getKey()),
                Arrays.stream(Role.values()).map(action.getValue()::contains).toList());
    }

    @GetMapping("/licences")
    @Open("licences ask to be shown to everybody")
    String licences(Model model) {
        model.addAttribute("parts", licences.parts());
        return "platform/web/licences";
    }
}
