package io.github.k8scard.sandbox.workspace;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How the app is set up in the workspace: what its manifest would say, and what was granted. Immutable.
 *
 * @param scopes what the app was granted
 * @param events the event types that the app has subscribed to; others are not sent
 * @param commands the slash commands of the app, each with its slash
 * @param homeTab whether the app has a Home tab
 * @param readOnlyMessages whether members can only read in the app's Messages tab
 * @param socketMode whether commands, interactions and events go through sockets that the bot opens; nothing goes over
 *     HTTP then
 */
public record AppSetup(
        Set<String> scopes,
        Set<String> events,
        Set<String> commands,
        boolean homeTab,
        boolean readOnlyMessages,
        boolean socketMode) {

    public AppSetup {
        scopes = Collections.unmodifiableSet(new LinkedHashSet<>(scopes));
        events = Set.copyOf(events);
        commands = Set.copyOf(commands);
    }

    AppSetup withScopes(String... added) {
        return granted(joined(scopes, added));
    }

    AppSetup withoutScopes(String... removed) {
        var fewer = new LinkedHashSet<>(scopes);
        fewer.removeAll(List.of(removed));
        return granted(fewer);
    }

    AppSetup withEvents(String... added) {
        return new AppSetup(scopes, joined(events, added), commands, homeTab, readOnlyMessages, socketMode);
    }

    AppSetup withCommands(Set<String> others) {
        return new AppSetup(scopes, events, others, homeTab, readOnlyMessages, socketMode);
    }

    AppSetup withoutHomeTab() {
        return new AppSetup(scopes, events, commands, false, readOnlyMessages, socketMode);
    }

    AppSetup withSocketMode() {
        return new AppSetup(scopes, events, commands, homeTab, readOnlyMessages, true);
    }

    private AppSetup granted(Set<String> others) {
        return new AppSetup(others, events, commands, homeTab, readOnlyMessages, socketMode);
    }

    private static Set<String> joined(Set<String> some, String... more) {
        var all = new LinkedHashSet<>(some);
        all.addAll(List.of(more));
        return all;
    }
}
