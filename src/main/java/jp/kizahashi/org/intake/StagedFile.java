package jp.kizahashi.org.intake;

import java.util.List;
import java.util.Map;
import jp.kizahashi.org.intake.Intake.Occasion;
import jp.kizahashi.platform.exchange.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded file as plain tables.
 *
 * @param sheets empty once committed
 * @param columns what a person chose, see {@link Intake#read}
 * @param result what the commit did; null before it
 */
record StagedFile(
        long id,
        String kind,
        Occasion occasion,
        List<Sheet> sheets,
        Map<String, String> columns,
        @Nullable ImportResult result) {}
