package io.github.k8scard.sandbox.workspace;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The methods that tell who somebody is, the bot itself included. */
final class PeopleMethods {
    private static final List<String> READ = List.of("users:read");

    private final Store store;
    private final Shapes shapes;

    PeopleMethods(Store store, Shapes shapes) {
        this.store = store;
        this.shapes = shapes;
    }

    List<ApiMethod> methods() {
        return List.of(
                new ApiMethod("auth.test", ApiMethod.SPECIAL, List.of(), this::authTest),
                new ApiMethod("bots.info", ApiMethod.TIER_3, READ, this::botInfo),
                new ApiMethod("users.info", ApiMethod.TIER_4, READ, this::info),
                new ApiMethod("users.list", ApiMethod.TIER_2, READ, this::list));
    }

    private ObjectNode authTest(Arguments arguments) {
        return store.read(contents -> {
            User bot = contents.members.get(contents.app.botUserId());
            return Json.object()
                    .put("url", contents.team.url())
                    .put("team", contents.team.name())
                    .put("user", bot.name())
                    .put("team_id", contents.team.id())
                    .put("user_id", bot.id())
                    .put("bot_id", contents.app.botId())
                    .put("is_enterprise_install", false);
        });
    }

    private ObjectNode botInfo(Arguments arguments) {
        return store.read(contents -> {
            if (!arguments.needed("bot").equals(contents.app.botId())) {
                throw ApiRefusal.of("bot_not_found");
            }
            User bot = contents.members.get(contents.app.botUserId());
            ObjectNode answer = Json.object();
            answer.putObject("bot")
                    .put("id", contents.app.botId())
                    .put("deleted", false)
                    .put("name", bot.name())
                    .put("app_id", contents.app.id())
                    .put("user_id", bot.id());
            return answer;
        });
    }

    private ObjectNode info(Arguments arguments) {
        String id = arguments.needed("user");
        return store.read(contents -> {
            User member =
                    Optional.ofNullable(contents.members.get(id)).orElseThrow(() -> ApiRefusal.of("user_not_found"));
            ObjectNode answer = Json.object();
            answer.set("user", shapes.member(member));
            return answer;
        });
    }

    private ObjectNode list(Arguments arguments) {
        return store.read(contents -> {
            Page<User> page = Page.of(List.copyOf(contents.members.values()), arguments, 1000);
            ObjectNode answer = Json.object();
            ArrayNode members = answer.putArray("members");
            page.items().forEach(member -> members.add(shapes.member(member)));
            return page.finish(answer);
        });
    }
}
