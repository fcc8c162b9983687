package io.github.k8scard.sandbox.workspace;

import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** The parts of a workspace, made and joined in the order in which they need each other. */
final class Assembly implements AutoCloseable {
    final Store store;
    final Traffic traffic;
    final ActiveFaults faults;
    final SlackServer server;
    final Sockets sockets;
    final FileUploads files;
    final HttpCarrier http;
    final EventDelivery events;
    final WrittenMessages written;
    final Administration administration;
    final SlashCommands commands;
    final UserActions clicks;
    final SubmittedViews submissions;
    final Suggestions suggestions;
    final HomeVisits homes;

    Assembly(WorkspacePlan plan) {
        var ids = new Ids();
        var rules = new Rules(ids, plan.strictness().advice());
        var shapes = new Shapes(plan);
        var screens = new Screens(ids);
        var triggers = new Triggers(ids, plan.wall());
        var grants = new Grants(plan.app(), plan.setup().scopes(), plan.setup().socketMode());
        var address = new AtomicReference<URI>();
        var urls = new ResponseUrls(ids, plan.wall(), address::get);
        files = new FileUploads(ids, address::get);
        sockets = new Sockets(plan.app(), ids, address::get);
        http = new HttpCarrier(plan.app());
        store = new Store(new Contents(plan, ids));
        traffic = new Traffic(exchange -> store.mention(exchange.what()));
        faults = new ActiveFaults(new RetryAfters(plan.wall()));
        var responses = new Responses(store, rules);
        var conversations = new Conversations(grants);
        var methods = Stream.of(
                        List.of(sockets.door().method()),
                        new PeopleMethods(store, shapes).methods(),
                        new ConversationMethods(store, grants, shapes, conversations).methods(),
                        new ChatMethods(store, rules, shapes, conversations).methods(),
                        new FileMethods(store, conversations, files).methods(),
                        new EphemeralMethods(store, rules, conversations).methods(),
                        new ViewMethods(
                                        store,
                                        triggers,
                                        shapes,
                                        screens,
                                        rules,
                                        plan.setup().homeTab())
                                .methods())
                .flatMap(List::stream)
                .toList();
        var api = new ApiCalls(
                methods,
                grants,
                new CallRates(plan.wall(), plan.clock(), plan.strictness().pace()),
                rules);
        server = SlackServer.start(
                plan.port(),
                new FrontDoor(api, new ResponseEndpoint(urls, responses), files, faults, traffic),
                sockets.door());
        address.set(server.address());
        var line = new BotLine(plan.setup().socketMode() ? sockets : http, traffic);
        events = new EventDelivery(store, ids, line, plan.setup().events());
        written = new WrittenMessages(store, grants, events, shapes);
        administration = new Administration(store, grants, events, shapes, written);
        commands = new SlashCommands(
                store, line, triggers, urls, responses, plan.setup().commands());
        var origins = new Origins(store, shapes);
        suggestions = new Suggestions(line, origins);
        clicks = new UserActions(store, line, triggers, urls, origins, suggestions);
        submissions = new SubmittedViews(store, line, triggers, shapes, screens, suggestions, rules);
        homes = new HomeVisits(store, events, shapes);
    }

    @Override
    public void close() {
        faults.clear();
        sockets.close();
        http.close();
        server.close();
    }
}
