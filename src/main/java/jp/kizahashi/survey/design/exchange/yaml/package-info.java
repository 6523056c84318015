/** Our own YAML with the account that the other formats have. */
@NullMarked
package jp.kizahashi.survey.design.exchange.yaml;

import org.jspecify.annotations.NullMarked;
