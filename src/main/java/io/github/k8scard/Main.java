package io.github.k8scard;

import io.github.k8scard.cli.CommandLineRunner;

/** Starts k8scard: {@code serve}, {@code sandbox}, {@code doctor}, {@code deck}, {@code manifest}. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        int code = CommandLineRunner.run(System.getenv(), arguments);
        if (code != 0) {
            System.exit(code);
        }
    }
}
