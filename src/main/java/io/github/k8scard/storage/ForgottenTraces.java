package io.github.k8scard.storage;

import io.github.k8scard.member.MemberKey;
import io.github.k8scard.member.ShownName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Where a member who is forgotten is named in what belongs to others: messages, settings, cards. */
final class ForgottenTraces {
    /** The same for everybody who is forgotten. */
    private static final String SOMEBODY = ShownName.of(MemberKey.FORGOTTEN, "");

    private ForgottenTraces() {}

    /**
     * A message that names the member, or that is over and may name them as they were called then.
     *
     * @param body what it says without the member
     * @param onceKey what it answers to, unless that names the member
     */
    private record NamingMessage(long id, Optional<String> body, Optional<String> onceKey) {}

    /**
     * What was found.
     *
     * @param upTo the last message that was looked at
     */
    record Traces(MemberKey member, Words without, List<NamingMessage> messages, long upTo) {}

    /**
     * What becomes of words in which the member is named.
     *
     * @param mention as Slack has it
     * @param names what they are called, by which only what people read may go: a name can be any word or number
     * @param id the Slack user
     */
    private record Words(Pattern mention, Pattern names, Pattern id) {
        String read(String text) {
            String unmentioned = mention.matcher(text).replaceAll(SOMEBODY);
            return coded(names.matcher(unmentioned).replaceAll(SOMEBODY));
        }

        String coded(String text) {
            return id.matcher(text).replaceAll(Matcher.quoteReplacement(MemberKey.FORGOTTEN));
        }
    }

    private record SkippedCards(long id, String side, String skipped) {}

    /** Looks through all messages. */
    static Traces find(Handle handle, MemberKey member) {
        Words without = without(handle, member);
        long upTo = handle.select("select coalesce(max(id), 0) from delivery")
                .mapTo(Long.class)
                .one();
        return new Traces(member, without, messages(handle, member, without, 0), upTo);
    }

    /** By id, or as they are called now. */
    private static Words without(Handle handle, MemberKey member) {
        Optional<String> name = handle.select(
                        "select name from member where workspace_id = ? and id = ?", member.workspaceId(), member.id())
                .mapTo(String.class)
                .findOne()
                .filter(known -> !known.isBlank());
        Pattern names = Stream.concat(name.stream(), Stream.of(ShownName.of(member.id(), "")))
                .map(Pattern::quote)
                .collect(Collectors.collectingAndThen(Collectors.joining("|"), ForgottenTraces::alone));
        Pattern mention = Pattern.compile("<@" + Pattern.quote(member.id()) + "(\\|[^>]*)?>");
        return new Words(mention, names, alone(Pattern.quote(member.id())));
    }

    /** Not as a part of a longer word. */
    private static Pattern alone(String words) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + words + ")(?![\\p{L}\\p{N}])");
    }

    private static List<NamingMessage> messages(Handle handle, MemberKey member, Words without, long after) {
        return PlainJdbc.list(
                        handle,
                        """
                        select id, kind = 'NOTICE' as read, state not in ('PENDING', 'SENDING') as over, body, once_key
                        from delivery
                        where workspace_id = ? and id > ? and (body is not null or once_key like ?)
                          and coalesce(recipient, '') <> ?""",
                        arguments -> arguments
                                .and(member.workspaceId())
                                .and(after)
                                .and("%" + member.id() + "%")
                                .and(member.id()),
                        row -> message(row, without))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<NamingMessage> message(ResultSet row, Words without) throws SQLException {
        Optional<String> body = Optional.ofNullable(row.getString("body"));
        Optional<String> onceKey = Optional.ofNullable(row.getString("once_key"));
        boolean read = row.getBoolean("read");
        boolean over = read && row.getBoolean("over");
        // what a notice said is of no use any more once it is over
        var left = new NamingMessage(
                row.getLong("id"),
                body.filter(said -> !over).map(said -> read ? without.read(said) : without.coded(said)),
                onceKey.filter(key -> without.coded(key).equals(key)));
        return Optional.of(left)
                .filter(one -> !one.body().equals(body) || !one.onceKey().equals(onceKey));
    }

    static void remove(Handle handle, Traces traces) {
        MemberKey member = traces.member();
        // first, since whoever decides on a suggestion holds it while they owe its author a message
        new ForgottenCurator(handle, member).remove();
        handle.execute(
                "delete from delivery where recipient = ? and workspace_id = ?", member.id(), member.workspaceId());
        rewrite(handle, traces.messages());
        rewrite(handle, messages(handle, member, traces.without(), traces.upTo()));
        forgetInSettings(handle, traces);
    }

    private static void rewrite(Handle handle, List<NamingMessage> messages) {
        PlainJdbc.unchanged(
                handle,
                "update delivery set body = ?, once_key = ? where id = ?",
                messages,
                (row, message) -> row.and(message.body()).and(message.onceKey()).and(message.id()));
    }

    private static void forgetInSettings(Handle handle, Traces traces) {
        MemberKey member = traces.member();
        handle.execute("""
                        update round
                        set asked_by = ?, shown_count = case when closed_at is null then -1 else shown_count end
                        where channel_id in (select id from channel where workspace_id = ?)
                          and asked_by = ?""", MemberKey.FORGOTTEN, member.workspaceId(), member.id());
        for (String table : List.of("channel", "channel_change")) {
            handle.execute(
                    "update %s set set_by = null where workspace_id = ? and set_by = ?".formatted(table),
                    member.workspaceId(),
                    member.id());
        }
        forgetWhoSkipped(handle, traces, "channel", "''");
        forgetWhoSkipped(handle, traces, "channel_change", "side");
    }

    /** Locks what it reads, so that nothing that is skipped meanwhile is lost, and no name of it kept. */
    private static void forgetWhoSkipped(Handle handle, Traces traces, String table, String side) {
        List<SkippedCards> skipped = PlainJdbc.list(
                handle,
                """
                select id, %s as side, skipped
                from %s
                where workspace_id = ? and skipped like ?
                order by 1, 2
                for update""".formatted(side, table),
                arguments -> arguments
                        .and(traces.member().workspaceId())
                        .and("%" + traces.member().id() + "%"),
                row -> new SkippedCards(row.getLong("id"), row.getString("side"), row.getString("skipped")));
        PlainJdbc.unchanged(
                handle,
                "update %s set skipped = ? where id = ? and %s = ?".formatted(table, side),
                skipped,
                (row, one) -> row.and(traces.without().coded(one.skipped()))
                        .and(one.id())
                        .and(one.side()));
    }
}
