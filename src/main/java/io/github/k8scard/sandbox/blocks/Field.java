package io.github.k8scard.sandbox.blocks;

/** A field that an object may or must have. A field that no {@link Shape} names is refused. */
record Field(String name, boolean required, JsonRule rule) {

    static Field required(String name, JsonRule rule) {
        return new Field(name, true, rule);
    }

    static Field optional(String name, JsonRule rule) {
        return new Field(name, false, rule);
    }
}
