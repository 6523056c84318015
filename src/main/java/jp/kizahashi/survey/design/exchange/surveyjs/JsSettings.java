package jp.kizahashi.survey.design.exchange.surveyjs;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jp.kizahashi.survey.design.exchange.assembly.Item;
import jp.kizahashi.survey.design.exchange.assembly.SourceQuestion;

/** The settings that all questions have; those without a counterpart are named. */
final class JsSettings {
    private static final Set<String> READ = Set.of(
            "type",
            "name",
            "title",
            "description",
            "visibleIf",
            "visible",
            "isRequired",
            "inputType",
            "choices",
            "rows",
            "columns",
            "elements",
            "templateElements",
            "items",
            "rateValues",
            "rateMin",
            "rateMax",
            "rateCount",
            "minRateDescription",
            "maxRateDescription",
            "mininumRateDescription",
            "maximumRateDescription",
            "hasOther",
            "showOtherItem",
            "otherText",
            "hasNone",
            "showNoneItem",
            "noneText",
            "showRefuseItem",
            "refuseText",
            "showDontKnowItem",
            "dontKnowText",
            "hasComment",
            "showCommentArea",
            "labelTrue",
            "labelFalse",
            "valueTrue",
            "valueFalse",
            "validators",
            "min",
            "max",
            "maxLength",
            "minSelectedChoices",
            "maxSelectedChoices",
            "allowMultiple",
            "maxFiles",
            "choicesByUrl",
            "choicesVisibleIf",
            "choicesFromQuestion",
            "valueName",
            "html",
            "expression",
            "multiSelect",
            "cellType",
            "rateType");

    private static final Set<String> LOOKS = Set.of(
            "startWithNewLine",
            "autocomplete",
            "width",
            "minWidth",
            "maxWidth",
            "titleLocation",
            "descriptionLocation",
            "errorLocation",
            "indent",
            "colCount",
            "hideNumber",
            "showNumber",
            "size",
            "rows",
            "cols",
            "autoGrow",
            "allowResize",
            "placeholder",
            "placeHolder",
            "optionsCaption",
            "choicesOrder",
            "hasSelectAll",
            "showSelectAllItem",
            "selectAllText",
            "showClearButton",
            "renderAs",
            "state",
            "innerIndent",
            "columnMinWidth",
            "rowTitleWidth",
            "alternateRows",
            "verticalAlign",
            "mobileView",
            "columnLayout",
            "displayMode",
            "rateColorMode",
            "scaleColorMode",
            "rateDescriptionLocation",
            "autoGenerate",
            "requiredErrorText",
            "otherPlaceholder",
            "otherPlaceHolder",
            "otherErrorText",
            "commentText",
            "commentPlaceholder",
            "storeOthersAsComment",
            "colSpan",
            "questionTitleLocation",
            "questionsOrder",
            "id",
            "customText",
            "navigationTitle",
            "addRowText",
            "addRowButtonText",
            "removeRowText",
            "panelAddText",
            "panelRemoveText",
            "templateTitle",
            "step",
            "searchEnabled",
            "useDisplayValuesInDynamicTexts",
            "imageFit",
            "imageHeight",
            "imageWidth",
            "showLabel",
            "contentMode",
            "separateSpecialChoices",
            "horizontal",
            "questionTitleWidth",
            "gridLayoutColumns",
            "isExpanded",
            "hideSelectedItems",
            "closeOnSelect",
            "effectiveColSpan",
            "storeDataAsText",
            "waitForUpload",
            "allowImagesPreview",
            "showPreview",
            "needConfirmRemoveFile");

    private JsSettings() {}

    static void apply(JsNode e, SourceQuestion question) {
        question.guided(e.text("description"))
                .when(e.text("visibleIf"))
                .required(e.isTrue("isRequired"))
                .least(e.text("min"))
                .most(e.text("max"))
                .least(e.text("minSelectedChoices"))
                .most(e.text("maxSelectedChoices"));
        if (!e.text("maxLength").equals("-1")) question.most(e.text("maxLength"));
        if (e.has("requiredIf")) question.item().changed("requiredWhen", e.text("requiredIf"));
        if (e.has("enableIf")) question.item().changed("enabledWhen", e.text("enableIf"));
        for (JsNode validator : e.each("validators")) validator(validator, question);
        note(e, question.item(), Set.of("requiredIf", "enableIf"));
    }

    private static void validator(JsNode v, SourceQuestion question) {
        switch (v.text("type")) {
            case "numeric", "numericvalidator" ->
                question.least(v.text("minValue")).most(v.text("maxValue"));
            case "text", "textvalidator" -> {
                question.most(v.text("maxLength"));
                if (v.has("minLength") && !v.text("minLength").equals("0"))
                    question.item().changed("validator", "minLength");
            }
            case "answercount", "answercountvalidator" ->
                question.least(v.text("minCount")).most(v.text("maxCount"));
            case "expression", "expressionvalidator" -> question.must(v.text("expression"), v.text("text"));
            default -> question.item().changed("validator", v.text("type"));
        }
    }

    /** Names the settings that nobody reads. */
    static void note(JsNode e, Item item, Set<String> alsoRead) {
        List<String> lost = new ArrayList<>();
        for (String key : new TreeSet<>(e.keys()))
            if (!READ.contains(key) && !LOOKS.contains(key) && !alsoRead.contains(key)) lost.add(key);
        if (!lost.isEmpty()) item.changed("attributes", String.join(", ", lost));
    }
}
