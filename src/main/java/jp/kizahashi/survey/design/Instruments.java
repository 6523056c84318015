package jp.kizahashi.survey.design;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.survey.SurveyProblem;

/**
 * The instruments that the product ships, each read and checked once. {@link #all()} at start-up makes a faulty file
 * stop the start. An instrument that a host defines comes through {@link InstrumentYaml#read}.
 */
public final class Instruments {
    /** The files {@code instruments/<id>.yaml} on the class path; a new file is added here (a test says so if not). */
    private static final List<String> SHIPPED = List.of("pemm-enterprise-v1", "pemm-process-v1");

    private static final Map<String, Instrument> READ = new ConcurrentHashMap<>();

    private Instruments() {}

    /** The ids of all shipped instruments. */
    public static List<String> ids() {
        return SHIPPED;
    }

    /** All shipped instruments, checked. Throws {@link Refused} naming file and place when one breaks a rule. */
    public static List<Instrument> all() {
        return SHIPPED.stream().map(Instruments::get).toList();
    }

    /** The shipped instrument with this id, or empty. */
    public static Optional<Instrument> find(String id) {
        return SHIPPED.contains(id) ? Optional.of(READ.computeIfAbsent(id, Instruments::load)) : Optional.empty();
    }

    /** The shipped instrument with this id. Throws {@link Refused} (SVY-002) when there is none. */
    public static Instrument get(String id) {
        return find(id).orElseThrow(() -> new Refused(SurveyProblem.INSTRUMENT_UNKNOWN, id, String.join("、", SHIPPED)));
    }

    private static Instrument load(String id) {
        String file = id + ".yaml";
        try (InputStream in = Instruments.class.getResourceAsStream("/instruments/" + file)) {
            if (in == null) throw new IllegalStateException("missing resource instruments/" + file);
            return InstrumentYaml.read(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
