package io.github.k8scard.sandbox.blocks;

import tools.jackson.databind.JsonNode;

/** What must hold of one JSON value. Rules have no state and may be shared and used by several threads. */
@FunctionalInterface
interface JsonRule {

    /** Reports to the place whatever is wrong with the value. */
    void check(JsonNode value, Place place);

    /** This rule as one that Slack advises, but does not enforce. */
    default JsonRule advised() {
        return (value, place) -> {
            int before = place.faults().size();
            check(value, place);
            place.isAdviceFrom(before);
        };
    }

    /** This rule, and the next for what this one finds nothing wrong with. */
    default JsonRule then(JsonRule next) {
        return (value, place) -> {
            int before = place.faults().size();
            check(value, place);
            if (place.faults().size() == before) {
                next.check(value, place);
            }
        };
    }
}
