package jp.kizahashi.org.body;

import java.time.LocalDate;
import java.util.List;

/**
 * What became of a code, or of a name.
 *
 * @param endedOn the first day on which the old one no longer held
 * @param code the old code
 * @param name the old name
 * @param reason 合併, 市制施行, 名称変更, 政令指定都市移行, 行政区再編
 * @param successors the codes and names that follow, at least one; the same code under a new name for 名称変更
 */
public record Succession(
        LocalDate endedOn, MunicipalityCode code, String name, String reason, List<Successor> successors) {
    /** A body that follows. */
    public record Successor(MunicipalityCode code, String name) {}

    public Succession {
        successors = List.copyOf(successors);
    }

    /** Whether the code goes on under another name. */
    boolean isRenaming() {
        return successors.stream().anyMatch(s -> s.code().equals(code));
    }
}
