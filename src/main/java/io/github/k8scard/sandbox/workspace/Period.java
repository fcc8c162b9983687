package io.github.k8scard.sandbox.workspace;

/** The part of a history between {@code oldest} and {@code latest}, without the ends unless {@code inclusive}. */
record Period(double oldest, double latest, boolean inclusive) {

    static Period of(Arguments arguments) {
        return new Period(
                seconds(arguments, "oldest", 0),
                seconds(arguments, "latest", Double.MAX_VALUE),
                arguments.flag("inclusive"));
    }

    boolean contains(Message message) {
        double at = Double.parseDouble(message.ts());
        return inclusive ? at >= oldest && at <= latest : at > oldest && at < latest;
    }

    private static double seconds(Arguments arguments, String name, double otherwise) {
        String given = arguments.text(name).orElse("");
        if (given.isEmpty()) {
            return otherwise;
        }
        if (!given.matches("\\d+(\\.\\d+)?")) {
            throw ApiRefusal.breach("invalid_ts_" + name, "not a timestamp: " + given);
        }
        return Double.parseDouble(given);
    }
}
