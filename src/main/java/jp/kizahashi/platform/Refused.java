package jp.kizahashi.platform;

/**
 * The one exception for "the rule says no". Wrong input in a form is a field error instead; a bug is any other exception.
 */
public final class Refused extends RuntimeException {
    private final transient Problem problem;
    private final transient Object[] arguments;

    /**
     * @param problem which rule
     * @param arguments the values of the sentence's places {0}, {1}, … (pass numbers as text when they are codes)
     */
    public Refused(Problem problem, Object... arguments) {
        super(problem.number() + " " + problem.name());
        this.problem = problem;
        this.arguments = arguments.clone();
    }

    public Problem problem() {
        return problem;
    }

    public Object[] arguments() {
        return arguments.clone();
    }

    /** The sentence with its number in front, as shown to a person and printed by {@code ./tool}. */
    public String sentence() {
        return problem.number() + " " + Messages.get(problem.messageKey(), arguments);
    }
}
