package jp.kizahashi.process.redesign;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the town's own staff must do a step: any yes keeps it from being contracted out (自治体DXのマネジメント手法 第8章§1).
 *
 * @param byLaw 法令で自治体が実行すべき; null while nobody answered
 * @param discretion 相当程度の裁量
 * @param governing 統治作用: important policy, rights and duties, fair judgement between interests
 */
public record StaffOnly(
        @Nullable Boolean byLaw,
        @Nullable Boolean discretion,
        @Nullable Boolean governing) {
    /** Nobody has answered. */
    public static final StaffOnly UNASKED = new StaffOnly(null, null, null);

    /** The names of the three questions, in order. */
    public static final List<String> QUESTIONS = List.of("byLaw", "discretion", "governing");

    /** True once all three are answered. */
    public boolean asked() {
        return byLaw != null && discretion != null && governing != null;
    }

    /** True when one of the answers is yes. */
    public boolean required() {
        return Boolean.TRUE.equals(byLaw) || Boolean.TRUE.equals(discretion) || Boolean.TRUE.equals(governing);
    }

    /** The answer to a question by name; null while nobody answered. */
    public @Nullable Boolean answer(String question) {
        return switch (question) {
            case "byLaw" -> byLaw;
            case "discretion" -> discretion;
            default -> governing;
        };
    }

    /** Three letters y, n or -, as stored. */
    String code() {
        StringBuilder code = new StringBuilder();
        for (String question : QUESTIONS) {
            Boolean answer = answer(question);
            code.append(answer == null ? '-' : answer ? 'y' : 'n');
        }
        return code.toString();
    }

    static StaffOnly of(String code) {
        if (code.length() != 3) return UNASKED;
        return new StaffOnly(bool(code.charAt(0)), bool(code.charAt(1)), bool(code.charAt(2)));
    }

    private static @Nullable Boolean bool(char c) {
        return c == '-' ? null : Boolean.valueOf(c == 'y');
    }
}
