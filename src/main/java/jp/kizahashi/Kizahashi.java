package jp.kizahashi;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The web application. The command line has its own door, {@link Tool}. */
@SpringBootApplication
public class Kizahashi {
    private Kizahashi() {}

    public static void main(String[] args) {
        SpringApplication.run(Kizahashi.class, args);
    }
}
