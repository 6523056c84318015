package jp.kizahashi.survey.person;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.exchange.ExcelFile;
import jp.kizahashi.platform.exchange.OutCell;
import jp.kizahashi.platform.exchange.OutTable;
import jp.kizahashi.platform.exchange.Unwritable;
import jp.kizahashi.platform.report.Document;
import jp.kizahashi.platform.report.Document.Paper;
import jp.kizahashi.platform.report.Medium;
import jp.kizahashi.platform.security.PublicAddress;
import jp.kizahashi.platform.time.Wareki;
import jp.kizahashi.platform.web.Dates;
import jp.kizahashi.survey.person.SampleList.Listed;
import jp.kizahashi.survey.wave.WaveSettings;
import org.springframework.stereotype.Component;

/**
 * The letters with the codes, written once and handed out at once: nothing of them is kept, so nobody can look up who got
 * which code.
 */
@Component
class PersonLetters {
    private static final int PER_FILE = 200;

    private final PublicAddress address;
    private final InstantSource clock;

    PersonLetters(PublicAddress address, InstantSource clock) {
        this.address = address;
        this.clock = clock;
    }

    /** One letter: to somebody of a list, or to whoever is handed it. */
    record Letter(Listed to, String code) {}

    /** Gives each on the list one of the fresh codes of the group, at random. */
    static List<Letter> paired(SampleList list, PersonCodes.Fresh fresh) {
        Map<String, Iterator<String>> left = new HashMap<>();
        fresh.byGroup().forEach((group, codes) -> left.put(group, codes.iterator()));
        return list.people().stream()
                .map(one -> new Letter(
                        one, Objects.requireNonNull(left.get(one.group())).next()))
                .toList();
    }

    /** Letters without a name, to be handed out. */
    static List<Letter> nameless(PersonCodes.Fresh fresh) {
        List<Letter> letters = new ArrayList<>();
        fresh.byGroup()
                .forEach((group, codes) ->
                        codes.forEach(code -> letters.add(new Letter(new Listed("", "", group), code))));
        return letters;
    }

    /** Writes a ZIP of files of some hundred letters each, a letter a page. */
    void write(PersonWave wave, List<Letter> letters, Medium medium, OutputStream to) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(to, StandardCharsets.UTF_8)) {
            for (int from = 0; from < letters.size(); from += PER_FILE) {
                List<Letter> some = letters.subList(from, Math.min(letters.size(), from + PER_FILE));
                zip.putNextEntry(new ZipEntry(Messages.get(
                        "survey.person.letter.part",
                        "%05d".formatted(from + 1),
                        "%05d".formatted(from + some.size()),
                        medium.extension())));
                zip.write(medium == Medium.XLSX ? table(some) : medium.bytes(document(wave, some)));
                zip.closeEntry();
            }
        }
    }

    private Document document(PersonWave wave, List<Letter> letters) {
        WaveSettings s = wave.plan().settings();
        Document.Builder paper = Document.titled(
                        Messages.get("survey.person.letter.subject", wave.plan().title()))
                .paper(Paper.A4_PORTRAIT)
                .office(s.sender())
                .asLetter();
        for (int i = 0; i < letters.size(); i++) {
            if (i > 0) paper.newPage();
            add(wave, letters.get(i), paper);
        }
        return paper.build();
    }

    private void add(PersonWave wave, Letter letter, Document.Builder paper) {
        PersonPlan plan = wave.plan();
        WaveSettings s = plan.settings();
        LocalDate today = clock.instant().atZone(Dates.TOKYO).toLocalDate();
        paper.right(Wareki.format(today));
        if (!letter.to().address().isEmpty()) paper.paragraph(letter.to().address());
        if (!letter.to().name().isEmpty())
            paper.paragraph(Messages.get("survey.letter.addressee", letter.to().name()));
        paper.right(s.sender())
                .center(Messages.get("survey.person.letter.subject", plan.title()))
                .paragraph("　" + Messages.get("survey.person.letter.text", s.purpose()))
                .paragraph("　" + Messages.get("survey.person.letter.nameless", Integer.toString(plan.k())))
                .center(Messages.get("survey.letter.below"))
                .keyValues(
                        point(1, "due"),
                        new Dates().time(plan.dueAt()),
                        point(2, "way"),
                        Messages.get("survey.person.letter.way", page()),
                        point(3, "code"),
                        letter.code(),
                        point(4, "contact"),
                        contact(s))
                .qrCode(page() + "#" + letter.code(), Messages.get("survey.letter.qr"));
    }

    /** For a merge with a form of the host's own. */
    private byte[] table(List<Letter> letters) {
        List<List<OutCell>> rows = letters.stream()
                .map(l -> Stream.of(l.to().name(), l.to().address(), l.to().group(), l.code(), page() + "#" + l.code())
                        .map(OutCell::text)
                        .toList())
                .toList();
        List<String> header = Stream.of("name", "address", "group", "code", "link")
                .map(key -> Messages.get("survey.person.letter.column." + key))
                .toList();
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        try {
            ExcelFile.write(
                    List.of(new OutTable(Messages.get("survey.person.list.sheet"), header, rows)),
                    Unwritable.REPLACE,
                    to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return to.toByteArray();
    }

    private String page() {
        return address.origin() + "/persons";
    }

    private static String point(int number, String key) {
        return Messages.get(
                "survey.letter.point", Integer.toString(number), Messages.get("survey.person.letter.point." + key));
    }

    private static String contact(WaveSettings s) {
        return Stream.of(s.contactOffice(), s.contactName(), s.contactPhone(), s.contactMail())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("　"));
    }
}
