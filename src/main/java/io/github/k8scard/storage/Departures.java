package io.github.k8scard.storage;

import io.github.k8scard.channel.Channel;
import io.github.k8scard.member.MemberKey;
import org.jdbi.v3.core.Handle;

/** Who has left which channel. What they did there is kept, and hidden until they are back. */
public final class Departures {
    private final Handle handle;

    Departures(Handle handle) {
        this.handle = handle;
    }

    /** Notes that a member left a channel. Doing it twice changes nothing. */
    public void add(Channel channel, MemberKey member) {
        handle.execute("""
                        insert into departure (workspace_id, channel_id, member_id)
                        values (?, ?, ?)
                        on conflict do nothing""", member.workspaceId(), channel.id(), member.id());
    }

    /** Notes that a member is in a channel, back or for the first time. */
    public void remove(Channel channel, MemberKey member) {
        handle.execute("delete from departure where channel_id = ? and member_id = ?", channel.id(), member.id());
    }
}
