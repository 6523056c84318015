package jp.kizahashi.platform.status;

import jp.kizahashi.platform.Messages;

/**
 * One thing that was looked at.
 *
 * @param subject what, ready to print
 * @param level how it stands
 * @param sentence what is so and, unless it is good, what to do
 */
public record Finding(String subject, Level level, String sentence) {
    /** How a thing stands. */
    public enum Level {
        GOOD,
        NOTICE,
        WRONG;

        /** Kind of badge. */
        public String badge() {
            return switch (this) {
                case GOOD -> "success";
                case NOTICE -> "warning";
                case WRONG -> "error";
            };
        }
    }

    /** With its sentence from the messages: {@code platform.status.SUBJECT.LEVEL}. */
    static Finding of(String subject, Level level, Object... arguments) {
        return named(subject, level, level.name(), arguments);
    }

    /** With another sentence than that of its level. */
    static Finding named(String subject, Level level, String sentence, Object... arguments) {
        String key = "platform.status." + subject;
        return new Finding(Messages.get(key), level, Messages.get(key + "." + sentence, arguments));
    }
}
