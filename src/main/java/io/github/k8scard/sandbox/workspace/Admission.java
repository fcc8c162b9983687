package io.github.k8scard.sandbox.workspace;

/** Whether a member can act in a channel at all. */
final class Admission {
    private Admission() {}

    static User member(Contents contents, String memberId) {
        User member = contents.members.get(memberId);
        if (member == null || member.deleted()) {
            throw new ImpossibleAction(
                    "There is no active member " + memberId + "; there are " + contents.members.keySet());
        }
        return member;
    }

    static User of(Contents contents, String memberId, String channelId) {
        User member = member(contents, memberId);
        Conversation channel = contents.channels.get(channelId);
        if (channel == null || (channel.kind() != Conversation.Kind.PUBLIC && !channel.has(memberId))) {
            throw new ImpossibleAction(memberId + " sees no channel " + channelId);
        }
        if (channel.archived()) {
            throw new ImpossibleAction("Nobody can act in " + channelId + ": it is archived");
        }
        return member;
    }

    /** The member may act on an older state of a view, as long as the view is still open. */
    static void checkOpen(Contents contents, View view) {
        if (contents.views().stream().noneMatch(open -> open.id().equals(view.id()))) {
            throw new ImpossibleAction("The view \"" + view.title() + "\" is not open any more");
        }
    }
}
