package jp.kizahashi.platform.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.kizahashi.platform.CardSource.Card;
import jp.kizahashi.platform.CardSource.Kind;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.web.Blocks.Crumb;
import jp.kizahashi.platform.web.Blocks.Option;
import jp.kizahashi.platform.web.Blocks.Tab;
import org.jspecify.annotations.Nullable;

/** Samples for {@code /ui}: made-up values in every state a block can have. */
final class Gallery {
    /** The fields that the second form shows as wrong. */
    static final List<String> WRONG_FIELDS =
            List.of("title", "people", "reason", "department", "mode", "groups", "asOf", "upload", "agreed");

    /** The samples' today: 10 November 2026, 9:00 in Tokyo. */
    static final Instant NOW = Instant.parse("2026-11-10T00:00:00Z");

    private Gallery() {}

    static Map<String, Object> model() {
        return Map.of(
                "now", NOW,
                "crumbs", crumbs(),
                "steps", texts("step", 4),
                "tabs", tabs(),
                "departments", options("department", 3),
                "modes", options("mode", 2),
                "groups", options("group", 3),
                "tasks", tasks(),
                "matrices",
                        List.of(
                                matrix("awareness", 5, false, null, "3", "2", null),
                                matrix("style", 9, true, "3", "1", null, null)));
    }

    static String text(String key) {
        return Messages.get("ui.gallery." + key);
    }

    private static List<String> texts(String key, int count) {
        List<String> all = new ArrayList<>();
        for (int i = 1; i <= count; i++) all.add(text(key + "." + i));
        return all;
    }

    private static List<Crumb> crumbs() {
        return texts("crumb", 3).stream().map(label -> new Crumb(label, "/ui")).toList();
    }

    private static List<Tab> tabs() {
        List<String> labels = texts("tab", 3);
        return labels.stream()
                .map(label -> new Tab(label, "/ui#tabs", label.equals(labels.getFirst())))
                .toList();
    }

    private static List<Option> options(String key, int count) {
        List<Option> all = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            String hint = text(key + "." + i + ".hint");
            all.add(new Option(String.valueOf(i), text(key + "." + i), hint.startsWith("ui.gallery.") ? null : hint));
        }
        return all;
    }

    private static List<Card> tasks() {
        return List.of(
                task(1, NOW.minus(Duration.ofDays(6)), ""),
                task(2, NOW.plus(Duration.ofDays(3)), text("badge.sample.2")),
                task(3, null, ""));
    }

    private static Card task(int number, @Nullable Instant due, String badge) {
        return new Card(Kind.DUTY, text("task." + number), text("task." + number + ".body"), "/ui", due, badge);
    }

    private static Matrix matrix(String id, int first, boolean closed, @Nullable String... answers) {
        List<Matrix.Statement> statements = new ArrayList<>();
        for (int level = 1; level <= 4; level++) {
            String key = "matrix." + id + "." + level;
            statements.add(new Matrix.Statement(
                    id + "." + level,
                    first + level - 1,
                    Messages.get("ui.gallery.level", String.valueOf(level)),
                    text(key),
                    text(key + ".hint"),
                    answers[level - 1],
                    "0",
                    closed ? null : "/ui",
                    null));
        }
        return new Matrix(
                id,
                text("matrix." + id),
                text("matrix.over"),
                text("matrix." + id + ".definition"),
                List.of(
                        new Matrix.Choice("3", text("choice.3")),
                        new Matrix.Choice("2", text("choice.2")),
                        new Matrix.Choice("1", text("choice.1"))),
                statements,
                closed);
    }

    /** The values in both forms of the gallery. */
    static Map<String, Object> form() {
        return Map.of(
                "title", text("form.title"),
                "reason", "",
                "department", "",
                "mode", "1",
                "groups", List.of("1", "3"),
                "asOf", "2026-10-01",
                "people", "1250",
                "agreed", false,
                "upload", "");
    }
}
