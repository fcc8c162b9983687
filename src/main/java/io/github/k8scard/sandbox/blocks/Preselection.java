package io.github.k8scard.sandbox.blocks;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Slack: what is chosen to begin with must equal one of the offered options in all of its fields. */
final class Preselection implements JsonRule {

    @Override
    public void check(JsonNode menu, Place place) {
        List<JsonNode> offered = new ArrayList<>();
        menu.path("options").forEach(offered::add);
        menu.path("option_groups").forEach(group -> group.path("options").forEach(offered::add));
        if (menu.has("initial_option") && !offered.contains(menu.path("initial_option"))) {
            place.at("initial_option").fault("equals none of the " + offered.size() + " options");
        }
        JsonNode chosen = menu.path("initial_options");
        for (int i = 0; i < chosen.size(); i++) {
            if (!offered.contains(chosen.path(i))) {
                place.at("initial_options").at(i).fault("equals none of the " + offered.size() + " options");
            }
        }
    }
}
