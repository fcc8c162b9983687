package io.github.k8scard.sandbox.page;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Something that a person does on the page. */
interface PageAction {
    /** Returns once it is done, with what to tell the person if something is wrong. */
    Optional<String> carryOut(JsonNode details);
}
