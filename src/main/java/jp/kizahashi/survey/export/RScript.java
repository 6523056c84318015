package jp.kizahashi.survey.export;

import jp.kizahashi.survey.design.QuestionKind;

/** The script that reads {@code answers.csv} into R with its labels; plain R, no package. */
final class RScript {
    static final String CHOICE = "choice";
    private static final String TICK = "tick";
    private static final String NUMBER = "number";
    private static final String TEXT = "text";

    private RScript() {}

    static String kind(OutColumn column) {
        QuestionKind kind = column.question().kind();
        if (!column.option().isEmpty()) return TICK;
        if (column.name().endsWith(".other")) return TEXT;
        if (kind.takesOne()) return CHOICE;
        return kind.isNumber() ? NUMBER : TEXT;
    }

    static String of(String title, int rows, int columns) {
        return """
                # %s
                # このフォルダで  source("read.R", encoding = "UTF-8")  を実行すると、answers に回答が入ります。
                # 選択肢は factor、複数回答は選択肢ごとに 1・0、数は numeric です。無回答・非該当・不明・対象外・秘匿は NA になり、
                # もとの記載は answers_as_written に残ります。
                read_table <- function(file)
                  read.csv(file, fileEncoding = "UTF-8-BOM", colClasses = "character", check.names = FALSE,
                           na.strings = character(0), stringsAsFactors = FALSE)
                labels <- read_table("labels.csv")
                answers_as_written <- read_table("answers.csv")
                stopifnot(nrow(answers_as_written) == %dL, ncol(answers_as_written) == %dL)
                answers <- answers_as_written
                for (name in unique(labels$column)) {
                  own <- labels[labels$column == name, ]
                  cells <- answers[[name]]
                  answers[[name]] <- switch(own$kind[1],
                    choice = factor(cells, levels = own$code, labels = make.unique(own$label)),
                    tick = ifelse(cells %%in%% c("0", "1"), suppressWarnings(as.integer(cells)), NA_integer_),
                    number = suppressWarnings(as.numeric(cells)),
                    text = cells)
                  attr(answers[[name]], "label") <- own$question[1]
                }
                rm(name, own, cells)
                """.formatted(title.replaceAll("\\R", " "), rows, columns);
    }
}
