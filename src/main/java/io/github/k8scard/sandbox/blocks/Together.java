package io.github.k8scard.sandbox.blocks;

import java.util.Arrays;

/** Rules about which fields of one object go together. */
final class Together {
    private Together() {}

    static JsonRule atLeastOneOf(String... fields) {
        return (object, place) -> {
            if (Arrays.stream(fields).noneMatch(object::has)) {
                place.fault("needs " + String.join(" or ", fields));
            }
        };
    }

    static JsonRule exactlyOneOf(String... fields) {
        return (object, place) -> {
            long given = Arrays.stream(fields).filter(object::has).count();
            if (given != 1) {
                place.fault("needs exactly one of " + String.join(" and ", fields) + ", but has " + given);
            }
        };
    }

    /** Of two whole numbers, the first may not exceed the second. */
    static JsonRule inOrder(String lower, String upper) {
        return (object, place) -> {
            boolean both =
                    object.path(lower).isIntegralNumber() && object.path(upper).isIntegralNumber();
            if (both && object.path(lower).asLong() > object.path(upper).asLong()) {
                place.fault(lower + " is " + object.path(lower).asLong() + ", but " + upper + " is only "
                        + object.path(upper).asLong());
            }
        };
    }
}
