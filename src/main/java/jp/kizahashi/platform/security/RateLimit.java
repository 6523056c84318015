package jp.kizahashi.platform.security;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.kizahashi.platform.PlatformProblem;
import jp.kizahashi.platform.Refused;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Limits how often one address may try something that can be guessed; per node, beside the lock-out per account. */
@Component
public class RateLimit {
    private static final int REMEMBERED = 10_000;

    private final int perMinute;
    private final Map<String, Bucket> buckets = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    });

    RateLimit(Environment settings) {
        // A whole town hall may sit behind one address: the account's own lock-out is the narrow limit.
        this.perMinute = settings.getProperty("kizahashi.sign-ins-per-minute", Integer.class, 300);
    }

    /** Counts one try of the key; refused when there were too many within a minute. */
    public void check(String key) {
        Bucket bucket = buckets.computeIfAbsent(
                key,
                k -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                        .build());
        if (!bucket.tryConsume(1)) throw new Refused(PlatformProblem.TOO_MANY_REQUESTS);
    }
}
