package io.github.k8scard.sandbox.workspace;

/** Which conversation an argument means, and whether the bot may use it. */
final class Conversations {
    private final Grants grants;

    Conversations(Grants grants) {
        this.grants = grants;
    }

    /** One that the bot can see; one that it cannot does not exist for it. */
    Conversation visible(Contents contents, String id) {
        Conversation channel = contents.channels.get(id);
        if (channel == null || (channel.kind() != Conversation.Kind.PUBLIC && !hasBot(contents, channel))) {
            throw ApiRefusal.of("channel_not_found");
        }
        return channel;
    }

    /** One that the bot may post to; a member's id means the direct message with them. */
    Conversation forPosting(Contents contents, String id) {
        Conversation channel = contents.members.containsKey(id) ? direct(contents, id) : visible(contents, id);
        if (channel.archived()) {
            throw ApiRefusal.of("is_archived");
        }
        if (!hasBot(contents, channel) && !grants.has("chat:write.public")) {
            throw ApiRefusal.of("not_in_channel");
        }
        return channel;
    }

    boolean hasBot(Contents contents, Conversation channel) {
        return channel.has(contents.app.botUserId());
    }

    private static Conversation direct(Contents contents, String memberId) {
        User member = contents.members.get(memberId);
        if (member.deleted() || member.bot() || !member.teamId().equals(contents.team.id())) {
            throw ApiRefusal.of("channel_not_found");
        }
        return contents.direct(memberId);
    }
}
