package jp.kizahashi.survey.wave.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.report.Document;
import jp.kizahashi.platform.time.Wareki;
import jp.kizahashi.platform.web.Dates;
import jp.kizahashi.survey.wave.Invitation;
import jp.kizahashi.survey.wave.Wave;
import jp.kizahashi.survey.wave.WaveSettings;

/**
 * One letter to one body in the form of official letters: 文書番号, date, 宛先, 発信者, 件名, text, 記.
 *
 * @param replyCode as printed; empty when the letter carries none
 * @param address where the code is typed in
 */
record Letter(Wave wave, Invitation invitation, Kind kind, LocalDate day, Optional<String> replyCode, String address) {
    /** Which letter. */
    enum Kind {
        /** 照会. */
        REQUEST,
        /** 再依頼, to those who have not answered. */
        REMINDER;

        String key() {
            return "survey.letter." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * One numbered point below 記.
     *
     * @param isShared whether it is the same for every body
     */
    record Point(String name, String value, boolean isShared) {}

    /** 件名: 「…について（照会）」. */
    static String subject(Wave wave, Kind kind) {
        return Messages.get(kind.key() + ".subject", wave.title());
    }

    /** 宛先 with 様. */
    public String addressee() {
        String to = wave.settings().addressee().replace("{団体名}", invitation.name());
        return Messages.get("survey.letter.addressee", to);
    }

    public List<String> paragraphs() {
        List<String> texts = new ArrayList<>();
        texts.add(Messages.get(kind.key() + ".text", wave.settings().purpose()));
        if (wave.settings().voluntary()) texts.add(Messages.get("survey.letter.voluntary"));
        texts.add(Messages.get(
                "survey.letter.disclosure",
                wave.disclosure().label(),
                Messages.get("survey.letter.names." + wave.settings().names()),
                wave.settings().disclosureNote()));
        return texts;
    }

    public List<Point> points() {
        WaveSettings s = wave.settings();
        List<Point> points = new ArrayList<>();
        points.add(point("subject", invitation.name(), new Dates().day(wave.asOf())));
        points.add(point("way", s.submission()));
        points.add(point("due", new Dates().time(invitation.effectiveDueAt())));
        points.add(point(
                "contact",
                Stream.of(s.contactOffice(), s.contactName(), s.contactPhone(), s.contactMail())
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining("　"))));
        points.add(point("form", invitation.code(), invitation.formNumber()));
        replyCode.ifPresent(code -> points.add(point("code", address, code, link(code))));
        return points;
    }

    /** The whole letter as text, for a mail. */
    String text() {
        return addressee() + "\n" + wave.settings().sender() + "\n\n" + text(points());
    }

    /** What stands in every body's letter, as text to paste. */
    String sharedText() {
        return text(points().stream().filter(Point::isShared).toList());
    }

    private String text(List<Point> points) {
        StringBuilder text = new StringBuilder();
        text.append(subject(wave, kind)).append("\n\n");
        paragraphs().forEach(p -> text.append("　").append(p).append('\n'));
        text.append('\n').append(Messages.get("survey.letter.below")).append('\n');
        for (int i = 0; i < points.size(); i++)
            text.append(Messages.get(
                            "survey.letter.point",
                            Integer.toString(i + 1),
                            points.get(i).name()))
                    .append("　")
                    .append(points.get(i).value())
                    .append('\n');
        return text.toString();
    }

    /** Adds this letter to a document. */
    void addTo(Document.Builder paper) {
        WaveSettings s = wave.settings();
        if (!s.documentNumber().isBlank()) paper.right(s.documentNumber());
        paper.right(Wareki.format(day)).paragraph(addressee()).right(s.sender()).center(subject(wave, kind));
        paragraphs().forEach(text -> paper.paragraph("　" + text));
        paper.center(Messages.get("survey.letter.below"));
        List<String> pairs = new ArrayList<>();
        List<Point> points = points();
        for (int i = 0; i < points.size(); i++) {
            pairs.add(Messages.get(
                    "survey.letter.point",
                    Integer.toString(i + 1),
                    points.get(i).name()));
            pairs.add(points.get(i).value());
        }
        paper.keyValues(pairs.toArray(String[]::new));
        replyCode.ifPresent(code -> paper.qrCode(link(code), Messages.get("survey.letter.qr")));
    }

    /** Opens the entrance with the code typed in; what stands behind {@code #} is never sent, so no server keeps it. */
    private String link(String code) {
        return address + "#" + code;
    }

    private static Point point(String key, String... values) {
        return new Point(
                Messages.get("survey.letter.point." + key),
                Messages.get("survey.letter.value." + key, (Object[]) values),
                List.of("way", "due", "contact").contains(key));
    }
}
