package jp.kizahashi.org.body;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import jp.kizahashi.org.body.Succession.Successor;

/** Made-up successions, written short: {@code line("2026-04-01", 新設合併, "99301 A町", "99201 C市")}. */
public final class SuccessionFixture {
    private SuccessionFixture() {}

    /** @param successors five digits and a name each, as {@code old} */
    public static Succession line(String day, SuccessionKind kind, String old, String... successors) {
        Successor before = body(old);
        List<Successor> after =
                Arrays.stream(successors).map(SuccessionFixture::body).toList();
        return new Succession(LocalDate.parse(day), before.code(), before.name(), kind, after);
    }

    public static Successor body(String text) {
        return new Successor(code(text.substring(0, 5)), text.substring(6));
    }

    public static MunicipalityCode code(String five) {
        return MunicipalityCode.ofFive(five).orElseThrow();
    }
}
