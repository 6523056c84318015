package jp.kizahashi.org.body;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.time.Wareki;

/**
 * What became of a code, or of a name.
 *
 * @param endedOn the first day on which the old one no longer held
 * @param code the old code
 * @param name the old name
 * @param successors the codes and names that follow, at least one; the same code under a new name for 名称変更
 */
public record Succession(
        LocalDate endedOn, MunicipalityCode code, String name, SuccessionKind kind, List<Successor> successors) {
    /** A body that follows. */
    public record Successor(MunicipalityCode code, String name) {}

    public Succession {
        successors = List.copyOf(successors);
    }

    /** 合併, 市制施行 and so on, in words. */
    public String reason() {
        return kind.label();
    }

    /** Whether the body stays itself under another name or code. */
    public boolean keepsTheBody() {
        return kind.keepsTheBody() && successors.size() == 1;
    }

    /** Whether it ends what stands under the code by that name: where the code goes on, the name decides. */
    boolean ends(MunicipalityCode itsCode, String itsName) {
        return code.equals(itsCode)
                && (!goesOn() || name.equals(itsName) && !successors.contains(new Successor(itsCode, itsName)));
    }

    /** Whether the code goes on, with another name or another territory. */
    boolean goesOn() {
        return leadsTo(code);
    }

    boolean leadsTo(MunicipalityCode successor) {
        return successors.stream().anyMatch(s -> s.code().equals(successor));
    }

    /** 令和8年4月1日 新設合併（後の団体：012345 C市）. */
    public String sentence() {
        String followers =
                successors.stream().map(s -> s.code() + " " + s.name()).collect(Collectors.joining("、"));
        return Messages.get("org.succession.became", Wareki.format(endedOn), reason(), followers);
    }
}
