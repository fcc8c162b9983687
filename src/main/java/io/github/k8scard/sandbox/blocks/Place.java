package io.github.k8scard.sandbox.blocks;

import java.util.ArrayList;
import java.util.List;

/**
 * Where in a payload a check is, and the lists that take what it finds.
 *
 * @param faults all that is wrong
 * @param advice those of the faults that Slack takes, though its documentation advises against them
 */
record Place(String pointer, List<BlockFault> faults, List<BlockFault> advice) {

    /** The payload itself, with nothing found yet. */
    static Place start() {
        return new Place("", new ArrayList<>(), new ArrayList<>());
    }

    Place at(String field) {
        return new Place(pointer + "/" + field.replace("~", "~0").replace("/", "~1"), faults, advice);
    }

    Place at(int index) {
        return new Place(pointer + "/" + index, faults, advice);
    }

    void fault(String problem) {
        faults.add(new BlockFault(pointer, problem));
    }

    /** What was found since there were so many faults is advice only. */
    void isAdviceFrom(int before) {
        advice.addAll(faults.subList(before, faults.size()));
    }
}
