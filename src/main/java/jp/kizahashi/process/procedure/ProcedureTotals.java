package jp.kizahashi.process.procedure;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import jp.kizahashi.process.effort.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * Counts over procedures.
 *
 * @param seals with 押印
 * @param groundlessSeals with 押印 and no ground for it
 * @param whole that can be done online from beginning to end
 * @param partly that can be done online in part
 * @param counted procedures whose cases and online cases are both known: only these give the rate
 */
public record ProcedureTotals(
        int all,
        int seals,
        int groundlessSeals,
        int inPerson,
        int askedAgain,
        int oneStop,
        int whole,
        int partly,
        int counted,
        long cases,
        long onlineCases) {
    public static ProcedureTotals of(List<Procedure> procedures) {
        List<Procedure> counted = procedures.stream()
                .filter(p -> p.cases() != null && p.onlineCases() != null)
                .toList();
        return new ProcedureTotals(
                procedures.size(),
                count(procedures, Procedure::seal),
                count(procedures, p -> p.seal() && p.sealBasis().isEmpty()),
                count(procedures, Procedure::inPerson),
                count(procedures, Procedure::askedAgain),
                count(procedures, Procedure::oneStop),
                count(procedures, p -> p.online() == Online.WHOLE),
                count(procedures, p -> p.online() == Online.PARTLY),
                counted.size(),
                counted.stream().mapToLong(p -> number(p.cases())).sum(),
                counted.stream().mapToLong(p -> number(p.onlineCases())).sum());
    }

    /** Σ online cases ÷ Σ cases of the counted procedures. */
    public Optional<Ratio> onlineRate() {
        return cases == 0 ? Optional.empty() : Optional.of(Ratio.of(onlineCases, cases));
    }

    private static int count(List<Procedure> procedures, Predicate<Procedure> which) {
        return (int) procedures.stream().filter(which).count();
    }

    private static long number(@Nullable Long value) {
        return value == null ? 0 : value;
    }
}
