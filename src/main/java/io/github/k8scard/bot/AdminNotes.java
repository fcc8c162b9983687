package io.github.k8scard.bot;

import io.github.k8scard.member.MemberKey;
import java.util.List;

/** What is amiss with how the bot is run, for those who are named as its admins. Safe for concurrent use. */
public final class AdminNotes {
    private final Admins admins;
    private volatile List<AdminNote> latest = List.of();

    public AdminNotes(Admins admins) {
        this.admins = admins;
    }

    /** Whether somebody may read them: if nobody is named, nobody may. */
    public boolean haveReaders() {
        return !admins.ids().isEmpty();
    }

    /** Takes what was found now in the place of what was found before. */
    public void replace(List<AdminNote> found) {
        latest = List.copyOf(found);
    }

    /** What was found last, for an admin; nothing for others. */
    List<AdminNote> of(MemberKey member) {
        return admins.ids().contains(member.id()) ? latest : List.of();
    }
}
