package jp.kizahashi.survey.design.exchange.surveyjs;

import jp.kizahashi.platform.Messages;
import jp.kizahashi.survey.design.exchange.assembly.Assembly;
import jp.kizahashi.survey.design.exchange.assembly.Choices;
import jp.kizahashi.survey.design.exchange.assembly.Item;
import jp.kizahashi.survey.design.exchange.assembly.SourceQuestion;

/** The choices of a question with those that SurveyJS adds: other, none, refused, don't know. */
final class JsChoices {
    private final Choices list;
    private final boolean other;
    private final boolean none;
    private final boolean refused;
    private final boolean unknown;

    JsChoices(Assembly to, JsNode e) {
        list = to.choices("listUnused");
        for (JsNode choice : e.each("choices")) {
            Item item = to.item(choice.place(), choice.value(), "choice");
            list.add(item, choice.value(), choice.label());
            if (choice.has("visibleIf") || choice.has("enableIf")) item.changed("choiceCondition");
            if (choice.has("imageLink")) item.changed("picture");
        }
        other = e.isTrue("hasOther") || e.isTrue("showOtherItem");
        none = e.isTrue("hasNone") || e.isTrue("showNoneItem");
        refused = e.isTrue("showRefuseItem");
        unknown = e.isTrue("showDontKnowItem");
        add(other, "other", e.text("otherText"));
        add(none, "none", e.text("noneText"));
        add(refused, "refused", e.text("refuseText"));
        add(unknown, "dontknow", e.text("dontKnowText"));
    }

    private void add(boolean there, String name, String words) {
        if (there) list.add(null, name, words.isBlank() ? Messages.get("survey.exchange." + name) : words);
    }

    Choices list() {
        return list;
    }

    void roles(SourceQuestion question) {
        if (other) question.other("other");
        if (none) question.exclusive("none");
        if (refused) question.exclusive("refused");
        if (unknown) question.exclusive("dontknow");
    }
}
