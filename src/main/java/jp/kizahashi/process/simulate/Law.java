package jp.kizahashi.process.simulate;

import java.util.random.RandomGenerator;

/** How long something lasts, or how long until the next arrival: a distribution over seconds, never below 0. */
public sealed interface Law {
    /** One draw, seconds. */
    double draw(RandomGenerator random);

    /** The mean, seconds. */
    double mean();

    /** Always the same. */
    record Constant(double seconds) implements Law {
        public Constant {
            positiveOrZero(seconds, "seconds");
        }

        @Override
        public double draw(RandomGenerator random) {
            return seconds;
        }

        @Override
        public double mean() {
            return seconds;
        }
    }

    /** Exponential: memoryless, as arrivals from many independent people. */
    record Exponential(double mean) implements Law {
        public Exponential {
            positive(mean, "mean");
        }

        @Override
        public double draw(RandomGenerator random) {
            return mean * random.nextExponential();
        }
    }

    /** Erlang: the sum of {@code phases} equal exponentials; coefficient of variation 1/√phases. */
    record Erlang(int phases, double mean) implements Law {
        private static final int MOST_PHASES = 1000;

        public Erlang {
            positive(mean, "mean");
            if (phases < 1 || phases > MOST_PHASES) throw new IllegalArgumentException("phases");
        }

        @Override
        public double draw(RandomGenerator random) {
            double sum = 0;
            for (int i = 0; i < phases; i++) sum += random.nextExponential();
            return mean / phases * sum;
        }
    }

    /**
     * Lognormal with mean m and coefficient of variation c: ln X is normal with σ² = ln(1 + c²), μ = ln m − σ²/2.
     *
     * @param variation standard deviation divided by mean
     */
    record Lognormal(double mean, double variation) implements Law {
        public Lognormal {
            positive(mean, "mean");
            positive(variation, "variation");
        }

        @Override
        public double draw(RandomGenerator random) {
            double variance = Math.log1p(variation * variation);
            return Math.exp(Math.log(mean) - variance / 2 + Math.sqrt(variance) * random.nextGaussian());
        }
    }

    /** Every value between two equally likely. */
    record Uniform(double low, double high) implements Law {
        public Uniform {
            positiveOrZero(low, "low");
            if (!(high >= low) || Double.isInfinite(high)) throw new IllegalArgumentException("high");
        }

        @Override
        public double draw(RandomGenerator random) {
            return low + (high - low) * random.nextDouble();
        }

        @Override
        public double mean() {
            return (low + high) / 2;
        }
    }

    /** Triangular: at least, most often, at most, as people who do the work tell it. */
    record Triangular(double low, double mode, double high) implements Law {
        public Triangular {
            positiveOrZero(low, "low");
            if (!(mode >= low)) throw new IllegalArgumentException("mode");
            if (!(high >= mode) || Double.isInfinite(high)) throw new IllegalArgumentException("high");
        }

        @Override
        public double draw(RandomGenerator random) {
            double u = random.nextDouble();
            double width = high - low;
            if (width == 0) return low;
            double turn = (mode - low) / width;
            return u < turn
                    ? low + Math.sqrt(u * width * (mode - low))
                    : high - Math.sqrt((1 - u) * width * (high - mode));
        }

        @Override
        public double mean() {
            return (low + mode + high) / 3;
        }
    }

    private static void positive(double value, String name) {
        if (!(value > 0) || Double.isInfinite(value)) throw new IllegalArgumentException(name);
    }

    private static void positiveOrZero(double value, String name) {
        if (!(value >= 0) || Double.isInfinite(value)) throw new IllegalArgumentException(name);
    }
}
