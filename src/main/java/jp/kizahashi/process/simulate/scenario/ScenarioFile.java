package jp.kizahashi.process.simulate.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.process.ProcessProblem;
import jp.kizahashi.process.simulate.Law;
import jp.kizahashi.process.simulate.Network.Pool;
import jp.kizahashi.process.simulate.Plan;
import jp.kizahashi.process.simulate.WorkingHours;
import jp.kizahashi.process.simulate.scenario.Scenario.StepTerms;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads a scenario from JSON; {@code ./tool bpmn simulate --help} tells the format. */
public final class ScenarioFile {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final int MOST_CASES = Plan.MOST_CASES / 2;

    private ScenarioFile() {}

    /** @throws Refused PRC-007 with the place and the reason */
    public static Scenario read(byte[] json) {
        JsonPlace root;
        try {
            root = new JsonPlace(JSON.readTree(json), "");
        } catch (JacksonException e) {
            String place = e.getLocation() == null
                    ? ""
                    : String.valueOf(e.getLocation().getLineNr());
            throw new Refused(
                    ProcessProblem.SCENARIO_UNREADABLE,
                    Messages.get("process.scenario.line", place),
                    Messages.get("process.scenario.json"));
        }
        return scenario(root);
    }

    private static Scenario scenario(JsonPlace root) {
        Scenario scenario = new Scenario(
                root.field("seed")
                        .map(p -> p.whole(Long.MIN_VALUE / 2, Long.MAX_VALUE / 2))
                        .orElse(1L),
                whole(root, "replications", 1, Scenario.MOST_REPLICATIONS, 10),
                root.field("confidence").map(ScenarioFile::share).orElse(0.95),
                plan(root),
                root.field("process").map(JsonPlace::text),
                pools(root),
                steps(root),
                ways(root),
                root.field("waiting").map(JsonPlace::yes).orElse(false));
        root.nothingElse();
        return scenario;
    }

    private static Plan plan(JsonPlace root) {
        return new Plan(
                law(root.needed("arrivals"), true),
                root.field("arrivalHours").map(ScenarioFile::hours).orElse(WorkingHours.ALWAYS),
                whole(root, "warmUp", 0, MOST_CASES, 0),
                whole(root, "cases", 1, MOST_CASES, 1_000));
    }

    private static List<Pool> pools(JsonPlace root) {
        List<Pool> pools = new ArrayList<>();
        root.field("pools")
                .ifPresent(all -> all.entries().forEach((name, place) -> {
                    if (name.isEmpty()) throw place.bad("poolName");
                    pools.add(new Pool(
                            name,
                            whole(place, "size", 1, 100_000, 1),
                            place.field("hours").map(ScenarioFile::hours).orElse(WorkingHours.ALWAYS),
                            place.field("costPerHour").map(ScenarioFile::money).orElse(0.0)));
                    place.nothingElse();
                }));
        return pools;
    }

    private static Map<String, StepTerms> steps(JsonPlace root) {
        Map<String, StepTerms> steps = new LinkedHashMap<>();
        root.field("steps")
                .ifPresent(all -> all.entries().forEach((name, place) -> {
                    steps.put(
                            name,
                            new StepTerms(
                                    place.field("time").map(p -> law(p, false)),
                                    place.field("pool").map(JsonPlace::text),
                                    place.field("cost").map(ScenarioFile::money).orElse(0.0)));
                    place.nothingElse();
                }));
        return steps;
    }

    private static Map<String, Double> ways(JsonPlace root) {
        Map<String, Double> ways = new LinkedHashMap<>();
        root.field("ways").ifPresent(all -> all.entries().forEach((name, place) -> ways.put(name, money(place))));
        return ways;
    }

    /** A number is always the same time; else the field {@code law} names the distribution. */
    private static Law law(JsonPlace place, boolean positive) {
        Law law = place.isNumber() ? inRange(place, () -> new Law.Constant(place.number())) : named(place);
        if (positive && !(law.mean() > 0)) throw place.bad("range");
        return law;
    }

    private static Law named(JsonPlace place) {
        JsonPlace name = place.needed("law");
        Law law = inRange(place, () -> switch (name.text()) {
            case "constant" -> new Law.Constant(number(place, "seconds"));
            case "exponential" -> new Law.Exponential(number(place, "mean"));
            case "erlang" -> new Law.Erlang(whole(place, "phases", 1, 1_000, 2), number(place, "mean"));
            case "lognormal" -> new Law.Lognormal(number(place, "mean"), number(place, "variation"));
            case "uniform" -> new Law.Uniform(number(place, "low"), number(place, "high"));
            case "triangular" -> new Law.Triangular(number(place, "low"), number(place, "mode"), number(place, "high"));
            default -> throw name.bad("law");
        });
        place.nothingElse();
        return law;
    }

    /** {@code "always"}, or spans a day of the week and days off counted from the first Monday, 0. */
    private static WorkingHours hours(JsonPlace place) {
        if (place.isText()) {
            if (!place.text().equals("always")) throw place.bad("hours");
            return WorkingHours.ALWAYS;
        }
        Optional<JsonPlace> weekdays = place.field("weekdays");
        List<WorkingHours.Span> spans = new ArrayList<>();
        String[] days = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
        for (int day = 0; day < days.length; day++) {
            Optional<JsonPlace> own = place.field(days[day]);
            Optional<JsonPlace> told = own.isPresent() || day > 4 ? own : weekdays;
            for (JsonPlace span : told.map(JsonPlace::list).orElse(List.of())) spans.add(span(span, day * 86_400L));
        }
        List<Long> off = place.field("daysOff").map(JsonPlace::list).orElse(List.of()).stream()
                .map(p -> p.whole(0, 1_000_000))
                .toList();
        place.nothingElse();
        return inRange(place, () -> new WorkingHours(spans, off));
    }

    private static WorkingHours.Span span(JsonPlace place, long midnight) {
        String text = place.text().strip();
        if (!text.matches("([01]?[0-9]|2[0-4]):[0-5][0-9]-([01]?[0-9]|2[0-4]):[0-5][0-9]")) throw place.bad("span");
        String[] ends = text.split("-", 2);
        long from = midnight + seconds(ends[0]);
        long to = midnight + seconds(ends[1]);
        if (to <= from || to > midnight + 86_400) throw place.bad("span");
        return new WorkingHours.Span(from, to);
    }

    private static long seconds(String clock) {
        int colon = clock.indexOf(':');
        return Integer.parseInt(clock.substring(0, colon)) * 3_600L
                + Integer.parseInt(clock.substring(colon + 1)) * 60L;
    }

    private static int whole(JsonPlace place, String field, int least, int most, int otherwise) {
        return place.field(field).map(p -> (int) p.whole(least, most)).orElse(otherwise);
    }

    private static double number(JsonPlace place, String field) {
        return place.needed(field).number();
    }

    private static double money(JsonPlace place) {
        if (place.number() < 0) throw place.bad("range");
        return place.number();
    }

    private static double share(JsonPlace place) {
        if (place.number() <= 0 || place.number() >= 1) throw place.bad("range");
        return place.number();
    }

    private static <T> T inRange(JsonPlace place, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            throw place.bad("range");
        }
    }
}
