package jp.kizahashi.process.simulate;

import java.util.Arrays;

/** Timers that run: each for one stay of a part at a task. */
final class Alarms {
    private int[] part = new int[16];
    private int[] visit = new int[16];
    private int[] timer = new int[16];
    private int[] free = new int[16];
    private int freed;
    private int used;

    /**
     * Sets one.
     *
     * @param ofTimer its number among those of the task
     */
    int set(int ofPart, int ofVisit, int ofTimer) {
        int alarm = freed > 0 ? free[--freed] : fresh();
        part[alarm] = ofPart;
        visit[alarm] = ofVisit;
        timer[alarm] = ofTimer;
        return alarm;
    }

    private int fresh() {
        if (used == part.length) {
            part = Arrays.copyOf(part, used * 2);
            visit = Arrays.copyOf(visit, used * 2);
            timer = Arrays.copyOf(timer, used * 2);
        }
        return used++;
    }

    /** It has rung and is not needed any more; what it was set for can still be asked. */
    void rung(int alarm) {
        if (freed == free.length) free = Arrays.copyOf(free, freed * 2);
        free[freed++] = alarm;
    }

    int part(int alarm) {
        return part[alarm];
    }

    int visit(int alarm) {
        return visit[alarm];
    }

    int timer(int alarm) {
        return timer[alarm];
    }
}
