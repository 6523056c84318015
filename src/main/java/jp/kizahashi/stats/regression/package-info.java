/** Linear and logistic regression: exact least squares, maximum likelihood, separation, Firth's correction. */
@NamedInterface("regression")
@NullMarked
package jp.kizahashi.stats.regression;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
