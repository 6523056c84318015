package jp.kizahashi.platform.web;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.kizahashi.platform.Messages;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Renders the product's templates as the web does, but without server, database or sign-in. */
final class Pages {
    /** What the frame gets on every page. */
    record Shell(
            String productName,
            String organisationName,
            String personName,
            String roleNames,
            List<Group> nav,
            boolean demonstration,
            String version,
            boolean signedIn) {
        record Group(String label, boolean current, List<Item> links) {}

        record Item(String label, String href, boolean current) {}
    }

    static final Shell SIGNED_IN = new Shell(
            "階（きざはし）",
            "みらい市",
            "髙﨑 みどり",
            "DX推進部門・管理者",
            List.of(
                    new Shell.Group("現在地", false, List.of(new Shell.Item("自己診断", "/surveys", false))),
                    new Shell.Group(
                            "管理",
                            true,
                            List.of(new Shell.Item("組織と人", "/org", true), new Shell.Item("操作の記録", "/audit", false)))),
            true,
            "0.1.0",
            true);

    static final Shell SIGNED_OUT = new Shell("階（きざはし）", "", "", "", List.of(), false, "0.1.0", false);

    private final MockMvc mvc;

    Pages(Shell shell, Map<String, Map<String, Object>> models) {
        mvc = MockMvcBuilders.standaloneSetup(new GalleryController(), new AnyPage(models))
                .setControllerAdvice(new ShellAdvice(shell))
                .setViewResolvers(views())
                .build();
    }

    /** The HTML of an address; {@code /page/NAME} shows the template NAME (with "." for "/") with its model. */
    String html(String address) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get(address).locale(Locale.JAPAN))
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static ThymeleafViewResolver views() {
        var templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        templates.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        engine.setEnableSpringELCompiler(false);
        engine.setTemplateEngineMessageSource(new StrictMessages());
        var views = new ThymeleafViewResolver(); // MockMvc gives it its own context
        views.setTemplateEngine(engine);
        views.setCharacterEncoding("UTF-8");
        return views;
    }

    /** A missing text fails the page. */
    private static final class StrictMessages extends AbstractMessageSource {
        @Override
        protected MessageFormat resolveCode(String code, Locale locale) {
            return new MessageFormat(
                    Messages.pattern(code).orElseThrow(() -> new IllegalStateException("no text for " + code)), locale);
        }
    }

    @TestComponent // kept out of the whole product's tests
    @ControllerAdvice
    static final class ShellAdvice {
        private final Shell shell;

        ShellAdvice(Shell shell) {
            this.shell = shell;
        }

        @ModelAttribute("shell")
        Shell shell() {
            return shell;
        }
    }

    @TestComponent
    @Controller
    static final class AnyPage {
        private final Map<String, Map<String, Object>> models;

        AnyPage(Map<String, Map<String, Object>> models) {
            this.models = models;
        }

        @GetMapping("/page/{name}")
        String page(@PathVariable String name, Model model) {
            model.addAllAttributes(models.getOrDefault(name, Map.of()));
            return name.replaceFirst("@.*", "").replace('.', '/');
        }
    }
}
