package jp.kizahashi.survey.export;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.platform.web.Attachment;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.column.BodyColumns;
import jp.kizahashi.survey.column.StoredColumns;
import jp.kizahashi.survey.export.WaveFiles.Kind;
import jp.kizahashi.survey.person.PersonColumns;
import jp.kizahashi.survey.person.PersonWave;
import jp.kizahashi.survey.person.PersonWaves;
import jp.kizahashi.survey.wave.Wave;
import jp.kizahashi.survey.wave.Waves;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The answers of a whole wave to save, written while they are read. */
@Controller
class ExportController {
    private final Waves waves;
    private final BodyColumns bodies;
    private final PersonWaves personWaves;
    private final PersonColumns persons;
    private final WaveFiles files;

    ExportController(Waves waves, BodyColumns bodies, PersonWaves personWaves, PersonColumns persons, WaveFiles files) {
        this.waves = waves;
        this.bodies = bodies;
        this.personWaves = personWaves;
        this.persons = persons;
        this.files = files;
    }

    @GetMapping("/surveys/waves/{id}/answers-{kind:csv|shift-jis|excel|r}.zip")
    @Allowed("survey.benchmark.read")
    void bodies(Actor actor, @PathVariable long id, @PathVariable String kind, HttpServletResponse response)
            throws IOException {
        write(waves.getHosted(actor, id), kind, response);
    }

    /** Of a 庁内照会: a row a section. */
    @GetMapping("/surveys/inhouse/{id}/answers-{kind:csv|shift-jis|excel|r}.zip")
    @Allowed("survey.inhouse.read")
    void sections(Actor actor, @PathVariable long id, @PathVariable String kind, HttpServletResponse response)
            throws IOException {
        Wave wave = waves.getHosted(actor, id);
        if (!wave.inhouse()) throw new Refused(SurveyProblem.WAVE_UNKNOWN);
        write(wave, kind, response);
    }

    private void write(Wave wave, String kind, HttpServletResponse response) throws IOException {
        StoredColumns columns = bodies.of(wave);
        announce(wave.title(), columns, kind, response);
        files.write("wave", wave.id(), wave.title(), columns, kind(kind), response.getOutputStream());
    }

    @GetMapping("/surveys/persons/{id}/answers-{kind:csv|shift-jis|excel|r}.zip")
    @Allowed("survey.person.read")
    void persons(@PathVariable long id, @PathVariable String kind, HttpServletResponse response) throws IOException {
        PersonWave wave = personWaves.get(id);
        StoredColumns columns = persons.of(id).orElseThrow(() -> new Refused(SurveyProblem.PERSONS_NOT_READY));
        announce(wave.plan().title(), columns, kind, response);
        files.write("person-wave", id, wave.plan().title(), columns, kind(kind), response.getOutputStream());
    }

    private static void announce(String title, StoredColumns columns, String kind, HttpServletResponse response) {
        String rows = Integer.toString(columns.respondents());
        Attachment.announce(response, "application/zip", Messages.get("survey.export.file.zip", title, rows, kind));
    }

    private static Kind kind(String path) {
        return Kind.valueOf(path.replace('-', '_').toUpperCase(Locale.ROOT));
    }
}
