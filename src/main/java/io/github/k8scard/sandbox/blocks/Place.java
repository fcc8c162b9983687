package io.github.k8scard.sandbox.blocks;

import java.util.List;

/** Where in a payload a check is, and the list that takes what it finds. */
record Place(String pointer, List<BlockFault> faults) {

    Place at(String field) {
        return new Place(pointer + "/" + field.replace("~", "~0").replace("/", "~1"), faults);
    }

    Place at(int index) {
        return new Place(pointer + "/" + index, faults);
    }

    void fault(String problem) {
        faults.add(new BlockFault(pointer, problem));
    }
}
