package io.github.k8scard.sandbox.workspace;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A channel or a direct message. Immutable.
 *
 * @param id {@code C…}, or {@code D…} for a direct message
 * @param name without #; the other member's id for a direct message
 * @param kind who can see it
 * @param archived whether it is closed for good
 * @param members the ids of those in it, in the order in which they joined
 */
public record Conversation(String id, String name, Kind kind, boolean archived, Set<String> members) {

    /** Who can see a conversation; each kind has scopes of its own. */
    public enum Kind {
        PUBLIC("channels"),
        PRIVATE("groups"),
        DIRECT("im");

        private final String scopePrefix;

        Kind(String scopePrefix) {
            this.scopePrefix = scopePrefix;
        }

        String readScope() {
            return scopePrefix + ":read";
        }

        String historyScope() {
            return scopePrefix + ":history";
        }
    }

    public Conversation {
        members = Collections.unmodifiableSet(new LinkedHashSet<>(members));
    }

    /** An open public channel. */
    public static Conversation open(String id, String name, String... members) {
        return new Conversation(id, name, Kind.PUBLIC, false, new LinkedHashSet<>(List.of(members)));
    }

    /** An open private channel: those who are not in it cannot see that it exists. */
    public static Conversation closed(String id, String name, String... members) {
        return new Conversation(id, name, Kind.PRIVATE, false, new LinkedHashSet<>(List.of(members)));
    }

    /** Whether this member is in it. */
    public boolean has(String member) {
        return members.contains(member);
    }

    /** Whether only its members can see it. */
    public boolean isPrivate() {
        return kind == Kind.PRIVATE;
    }

    /** Whether it is a direct message. */
    public boolean isDirect() {
        return kind == Kind.DIRECT;
    }

    /** What Slack calls it in what it sends to apps. */
    String nameForApps() {
        return switch (kind) {
            case PUBLIC -> name;
            case PRIVATE -> "privategroup";
            case DIRECT -> "directmessage";
        };
    }

    Conversation with(String member) {
        var more = new LinkedHashSet<>(members);
        more.add(member);
        return new Conversation(id, name, kind, archived, more);
    }

    Conversation without(String member) {
        var fewer = new LinkedHashSet<>(members);
        fewer.remove(member);
        return new Conversation(id, name, kind, archived, fewer);
    }

    Conversation called(String newName) {
        return new Conversation(id, newName, kind, archived, members);
    }

    Conversation identifiedBy(String newId) {
        return new Conversation(newId, name, kind, archived, members);
    }

    Conversation archived(boolean nowArchived) {
        return new Conversation(id, name, kind, nowArchived, members);
    }
}
