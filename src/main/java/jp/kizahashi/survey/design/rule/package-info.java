/** What is wrong with a questionnaire before it is asked: pure rules, each fault with its place. */
@NullMarked
package jp.kizahashi.survey.design.rule;

import org.jspecify.annotations.NullMarked;
