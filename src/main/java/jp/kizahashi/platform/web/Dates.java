package jp.kizahashi.platform.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import jp.kizahashi.platform.time.Wareki;
import org.springframework.stereotype.Component;

/** Days and times as pages print them, in Japan's time; templates call it as {@code @dates}. */
@Component("dates")
public class Dates {
    public static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm");

    /** Such as 令和8年10月1日（木）. */
    public String day(LocalDate day) {
        return Wareki.format(day) + weekday(day);
    }

    /** Such as 令和8年11月13日（金）17:15. */
    public String time(Instant at) {
        ZonedDateTime there = at.atZone(TOKYO);
        return day(there.toLocalDate()) + there.format(CLOCK);
    }

    /** Such as 11月13日（金）17:15, for dates of the running year. */
    public String shortTime(Instant at) {
        ZonedDateTime there = at.atZone(TOKYO);
        return there.getMonthValue() + "月" + there.getDayOfMonth() + "日" + weekday(there.toLocalDate())
                + there.format(CLOCK);
    }

    /** Whether the time has passed. */
    public boolean isPast(Instant at) {
        return at.isBefore(Instant.now());
    }

    private static String weekday(LocalDate day) {
        return "（" + day.getDayOfWeek().getDisplayName(TextStyle.NARROW, Locale.JAPAN) + "）";
    }
}
