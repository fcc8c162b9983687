package io.github.k8scard.slack;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What the bot reads of the JSON that a click comes as. Most of it, such as the blocks of the message that was clicked,
 * is passed over unread. Not to be shared between threads.
 */
final class ClickFields {
    static final String TYPE = "type";
    static final String TEAM = "team.id";
    static final String USER = "user.id";
    static final String USER_TEAM = "user.team_id";
    static final String CHANNEL = "channel.id";
    static final String CHANNEL_NAME = "channel.name";
    static final String VIEW = "view.id";
    static final String VIEW_TYPE = "view.type";
    static final String VIEW_TEAM = "view.app_installed_team_id";
    static final String MESSAGE_TS = "container.message_ts";
    static final String EPHEMERAL = "container.is_ephemeral";
    static final String TRIGGER = "trigger_id";
    static final String RESPONSE_URL = "response_url";
    static final String ACTION = "actions.action_id";
    static final String VALUE = "actions.value";
    static final String DATE = "actions.selected_date";

    private static final String CLICK = "block_actions";
    private static final String ACTIONS = "actions";
    private static final String VIEWS = "view";
    private static final JsonFactory JSON = new JsonFactory();
    private static final Map<String, String> TEXTS = Map.of(TYPE, TYPE, TRIGGER, TRIGGER, RESPONSE_URL, RESPONSE_URL);
    private static final Map<String, Map<String, String>> OBJECTS = Map.of(
            "team",
            Map.of("id", TEAM),
            "user",
            Map.of("id", USER, "team_id", USER_TEAM),
            "channel",
            Map.of("id", CHANNEL, "name", CHANNEL_NAME),
            VIEWS,
            Map.of("id", VIEW, "type", VIEW_TYPE, "app_installed_team_id", VIEW_TEAM),
            "container",
            Map.of("message_ts", MESSAGE_TS, "is_ephemeral", EPHEMERAL),
            ACTIONS,
            Map.of("action_id", ACTION, "value", VALUE, "selected_date", DATE));

    private final Map<String, String> found = new HashMap<>();

    private ClickFields() {}

    /**
     * Reads an interaction.
     *
     * @param json in UTF-8
     * @return empty if it is no click
     * @throws Malformed if it is one, and not as Slack's are
     */
    static Optional<ClickFields> of(byte[] json) {
        // bytes of another encoding would be read as such
        if (json.length < 2 || json[0] != '{' || json[1] == 0) {
            return Optional.empty();
        }
        var fields = new ClickFields();
        try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), json)) {
            return fields.read(in) ? Optional.of(fields) : Optional.empty();
        } catch (JacksonException e) {
            throw new Malformed("its body is incomplete or of another shape", e);
        }
    }

    /** A text; empty if it is not there or null. */
    Optional<String> text(String name) {
        return Optional.ofNullable(found.get(name));
    }

    /** Whether the button is in a modal or on the Home tab. */
    boolean hasView() {
        return has(VIEWS);
    }

    private boolean read(JsonParser in) {
        in.nextToken();
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = in.currentName();
            JsonToken value = in.nextToken();
            if (TEXTS.containsKey(name)) {
                keep(name, in, value);
                if (name.equals(TYPE) && !isClick()) {
                    return false;
                }
            } else if (name.equals(ACTIONS)) {
                readActions(in, value);
            } else if (OBJECTS.containsKey(name)) {
                readObject(name, in, value);
            } else {
                in.skipChildren();
            }
        }
        if (in.nextToken() != null) {
            throw new Malformed("something follows its end");
        }
        if (isClick() && !has(ACTIONS)) {
            throw new Malformed("it does not say what was clicked");
        }
        return isClick();
    }

    /** Whether an object is there, whatever is in it. */
    private boolean has(String object) {
        return found.containsKey(object);
    }

    private boolean isClick() {
        return CLICK.equals(found.get(TYPE));
    }

    /** The first action counts; Slack sends one for each click. */
    private void readActions(JsonParser in, JsonToken value) {
        if (value == JsonToken.VALUE_NULL) {
            return;
        }
        required(value, JsonToken.START_ARRAY);
        for (JsonToken each = in.nextToken(); each != JsonToken.END_ARRAY; each = in.nextToken()) {
            required(each, JsonToken.START_OBJECT);
            if (has(ACTIONS)) {
                in.skipChildren();
            } else {
                readObject(ACTIONS, in, each);
            }
        }
    }

    private void readObject(String object, JsonParser in, JsonToken value) {
        if (value == JsonToken.VALUE_NULL) {
            return;
        }
        required(value, JsonToken.START_OBJECT);
        found.put(object, "");
        Map<String, String> wanted = OBJECTS.get(object);
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = wanted.get(in.currentName());
            JsonToken inner = in.nextToken();
            if (name == null) {
                in.skipChildren();
            } else {
                keep(name, in, inner);
            }
        }
    }

    private void keep(String name, JsonParser in, JsonToken value) {
        if (!value.isScalarValue()) {
            throw new Malformed("a text in it is none");
        }
        if (value == JsonToken.VALUE_NULL) {
            found.remove(name);
        } else {
            found.put(name, in.getString());
        }
    }

    private static void required(JsonToken there, JsonToken wanted) {
        if (there != wanted) {
            throw new Malformed("its body is of another shape");
        }
    }
}
