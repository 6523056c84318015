package jp.kizahashi.survey.wave.letter;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.kizahashi.platform.report.Document;
import jp.kizahashi.platform.report.Document.Paper;
import jp.kizahashi.platform.report.Medium;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.PublicAddress;
import jp.kizahashi.platform.web.Dates;
import jp.kizahashi.survey.answer.Submissions;
import jp.kizahashi.survey.wave.Invitation;
import jp.kizahashi.survey.wave.Invitations;
import jp.kizahashi.survey.wave.ReplyCodes;
import jp.kizahashi.survey.wave.Wave;
import jp.kizahashi.survey.wave.Waves;
import jp.kizahashi.survey.wave.letter.Letter.Kind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The letters of a wave, merged with each body: one file a prefecture, all in one ZIP. */
@Component
@Transactional(readOnly = true)
class Letters {
    private final Waves waves;
    private final Invitations invitations;
    private final ReplyCodes codes;
    private final Submissions submissions;
    private final PublicAddress address;
    private final InstantSource clock;

    Letters(
            Waves waves,
            Invitations invitations,
            ReplyCodes codes,
            Submissions submissions,
            PublicAddress address,
            InstantSource clock) {
        this.waves = waves;
        this.invitations = invitations;
        this.codes = codes;
        this.submissions = submissions;
        this.address = address;
        this.clock = clock;
    }

    /** The letters of one kind, by prefecture; a 再依頼 goes only to those who have not answered. */
    Map<String, List<Letter>> of(Actor by, long waveId, Kind kind) {
        Wave wave = waves.getHosted(by, waveId);
        Set<Long> done = kind == Kind.REMINDER ? submissions.receipts(waveId).keySet() : Set.<Long>of();
        Map<String, List<Letter>> letters = new LinkedHashMap<>();
        for (Invitation i : invitations.of(waveId))
            if (!done.contains(i.id()))
                letters.computeIfAbsent(i.prefecture(), p -> new ArrayList<>()).add(letter(wave, i, kind));
        return letters;
    }

    /** The letter to one body. */
    Letter of(Actor by, long waveId, long invitationId, Kind kind) {
        return letter(waves.getHosted(by, waveId), invitations.get(invitationId), kind);
    }

    /** Writes one file a prefecture into a ZIP, each letter on a page of its own; returns how many letters. */
    int write(Map<String, List<Letter>> letters, Medium medium, OutputStream to) {
        int written = 0;
        int file = 0;
        try (ZipOutputStream zip = new ZipOutputStream(to, StandardCharsets.UTF_8)) {
            for (var prefecture : letters.entrySet()) {
                Document document = document(prefecture.getValue());
                zip.putNextEntry(new ZipEntry("%02d_%s.%s".formatted(++file, prefecture.getKey(), medium.extension())));
                zip.write(medium.bytes(document));
                zip.closeEntry();
                written += prefecture.getValue().size();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written;
    }

    /** The letters one after the other, each on a new page. */
    static Document document(List<Letter> letters) {
        Letter first = letters.getFirst();
        Document.Builder paper = Document.titled(Letter.subject(first.wave(), first.kind()))
                .paper(Paper.A4_PORTRAIT)
                .office(first.wave().settings().sender())
                .asLetter();
        for (int i = 0; i < letters.size(); i++) {
            if (i > 0) paper.newPage();
            letters.get(i).addTo(paper);
        }
        return paper.build();
    }

    private Letter letter(Wave wave, Invitation i, Kind kind) {
        Optional<String> code = codes.printed(i);
        return new Letter(wave, i, kind, today(), code, address.origin() + "/reply");
    }

    private LocalDate today() {
        return clock.instant().atZone(Dates.TOKYO).toLocalDate();
    }
}
