package jp.kizahashi.survey.answer.reply;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.survey.SurveyProblem;
import org.springframework.stereotype.Component;

/**
 * Limits wrong reply codes: 20 in ten minutes from one address, 300 from everywhere. Right codes cost nothing, so a
 * prefecture behind one address is not held up; at 300 wrong ones in ten minutes somebody would try for 10^11 years
 * before one of 1,741 codes of 73 bits is likely to be hit. Per node.
 */
@Component
public class GuessLimit {
    static final int FROM_ONE_ADDRESS = 20;
    static final int FROM_EVERYWHERE = 300;
    private static final Duration SPAN = Duration.ofMinutes(10);
    private static final int REMEMBERED = 10_000;

    private final Bucket everywhere = bucket(FROM_EVERYWHERE);
    private final Map<String, Bucket> addresses = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    });

    /**
     * What a typed code opens.
     *
     * @param found looks for it; not asked while there were too many wrong ones
     * @throws Refused SVY-085 while the address, or everybody together, has guessed too often; {@code wrong} when it opens
     *     nothing, which counts
     */
    public <T> T opened(String address, Supplier<Optional<T>> found, SurveyProblem wrong) {
        check(address);
        return found.get().orElseThrow(() -> {
            failed(address);
            return new Refused(wrong);
        });
    }

    private void check(String address) {
        if (of(address).getAvailableTokens() == 0 || everywhere.getAvailableTokens() == 0)
            throw new Refused(SurveyProblem.REPLY_TRIES_TOO_MANY, Long.toString(SPAN.toMinutes()));
    }

    private void failed(String address) {
        of(address).tryConsume(1);
        everywhere.tryConsume(1);
    }

    private Bucket of(String address) {
        return addresses.computeIfAbsent(address, a -> bucket(FROM_ONE_ADDRESS));
    }

    private static Bucket bucket(int tries) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(tries).refillGreedy(tries, SPAN))
                .build();
    }
}
