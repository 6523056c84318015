package jp.kizahashi.survey.design;

import org.springframework.stereotype.Component;

/** Stops the start when a shipped instrument breaks a rule: better no server than half a questionnaire. */
@Component
final class InstrumentsAtStart {
    InstrumentsAtStart() {
        Instruments.all();
    }
}
