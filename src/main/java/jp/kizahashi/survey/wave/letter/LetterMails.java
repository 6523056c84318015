package jp.kizahashi.survey.wave.letter;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.mail.Outbox;
import jp.kizahashi.platform.mail.Outbox.NewMail;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.wave.letter.Letter.Kind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The letters as mails: to the addresses that the host enters by 団体コード, all or none. */
@Component
@Transactional
class LetterMails {
    private static final int NAMED = 20;

    private final Letters letters;
    private final Outbox outbox;

    LetterMails(Letters letters, Outbox outbox) {
        this.letters = letters;
        this.outbox = outbox;
    }

    /**
     * Queues a letter for each line; returns how many.
     *
     * @param lines {@code 団体コード,address}, one a line; blank lines do not count
     * @throws Refused SVY-057 naming every line that cannot be used
     */
    int queue(Actor by, long wave, Kind kind, String lines) {
        Map<String, Letter> byCode = new HashMap<>();
        letters.of(by, wave, kind)
                .values()
                .forEach(all -> all.forEach(l -> byCode.put(l.invitation().code(), l)));
        List<NewMail> mails = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        String[] rows = lines.split("\\R");
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].isBlank()) continue;
            String fault = read(rows[i], byCode, mails);
            if (!fault.isEmpty())
                wrong.add(Messages.get("survey.letter.mail.line", Integer.toString(i + 1), Messages.get(fault)));
        }
        if (!wrong.isEmpty())
            throw new Refused(
                    SurveyProblem.MAIL_LINES_WRONG, String.join("、", wrong.subList(0, Math.min(NAMED, wrong.size()))));
        if (mails.isEmpty()) throw new Refused(SurveyProblem.WAVE_NOBODY_CHOSEN);
        return outbox.queue(by, mails);
    }

    /** Adds the mail of a line, or tells the message key of what is wrong. */
    private static String read(String row, Map<String, Letter> byCode, List<NewMail> mails) {
        String[] cells = Normalizer.normalize(row, Normalizer.Form.NFKC).strip().split("[,\\s]+");
        if (cells.length != 2) return "survey.letter.mail.form";
        Letter letter = byCode.get(cells[0]);
        if (letter == null) return "survey.letter.mail.unknown";
        if (!Outbox.isAddress(cells[1])) return "survey.letter.mail.address";
        mails.add(new NewMail(cells[1], Letter.subject(letter.wave(), letter.kind()), letter.text()));
        return "";
    }
}
