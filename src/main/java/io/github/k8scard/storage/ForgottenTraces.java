package io.github.k8scard.storage;

import io.github.k8scard.member.MemberKey;
import io.github.k8scard.member.ShownName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Where a member who is forgotten is named in what belongs to others: messages, settings, cards. */
final class ForgottenTraces {
    private static final String SOMEBODY = "Somebody";

    private ForgottenTraces() {}

    /**
     * A message that names the member, or that has been sent and may name them as they were called then.
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
    record Traces(MemberKey member, UnaryOperator<String> without, List<NamingMessage> messages, long upTo) {}

    /** Looks through all messages. */
    static Traces find(Handle handle, MemberKey member) {
        UnaryOperator<String> without = without(handle, member);
        long upTo = handle.select("select coalesce(max(id), 0) from delivery")
                .mapTo(Long.class)
                .one();
        return new Traces(member, without, messages(handle, member, without, 0), upTo);
    }

    /** What becomes of a text in which the member is named, by id or as they are called now. */
    private static UnaryOperator<String> without(Handle handle, MemberKey member) {
        Optional<String> name = handle.select(
                        "select name from member where workspace_id = ? and id = ?", member.workspaceId(), member.id())
                .mapTo(String.class)
                .findOne()
                .filter(known -> !known.isBlank());
        Pattern names = Stream.concat(name.stream(), Stream.of(ShownName.of(member.id(), "")))
                .map(Pattern::quote)
                .collect(Collectors.collectingAndThen(Collectors.joining("|"), ForgottenTraces::alone));
        Pattern mention = Pattern.compile("<@" + Pattern.quote(member.id()) + "(\\|[^>]*)?>");
        Pattern id = alone(Pattern.quote(member.id()));
        return text -> {
            String unmentioned = mention.matcher(text).replaceAll(SOMEBODY);
            String unnamed = names.matcher(unmentioned).replaceAll(SOMEBODY);
            return id.matcher(unnamed).replaceAll(Matcher.quoteReplacement(MemberKey.FORGOTTEN));
        };
    }

    /** Not as a part of a longer word. */
    private static Pattern alone(String words) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + words + ")(?![\\p{L}\\p{N}])");
    }

    private static List<NamingMessage> messages(
            Handle handle, MemberKey member, UnaryOperator<String> without, long after) {
        return PlainJdbc.list(
                        handle,
                        """
                        select id, kind = 'NOTICE' and state = 'SENT' as over, body, once_key
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

    private static Optional<NamingMessage> message(ResultSet row, UnaryOperator<String> without) throws SQLException {
        Optional<String> body = Optional.ofNullable(row.getString("body"));
        Optional<String> onceKey = Optional.ofNullable(row.getString("once_key"));
        boolean over = row.getBoolean("over");
        // what a sent notice said is of no use any more
        var left = new NamingMessage(
                row.getLong("id"),
                body.filter(said -> !over).map(without),
                onceKey.filter(key -> without.apply(key).equals(key)));
        return Optional.of(left)
                .filter(one -> !one.body().equals(body) || !one.onceKey().equals(onceKey));
    }

    static void remove(Handle handle, Traces traces) {
        MemberKey member = traces.member();
        handle.execute(
                "delete from delivery where recipient = ? and workspace_id = ?", member.id(), member.workspaceId());
        rewrite(handle, traces.messages());
        rewrite(handle, messages(handle, member, traces.without(), traces.upTo()));
        new ForgottenCurator(handle, member).remove();
        forgetInSettings(handle, member);
    }

    private static void rewrite(Handle handle, List<NamingMessage> messages) {
        PlainJdbc.unchanged(
                handle,
                "update delivery set body = ?, once_key = ? where id = ?",
                messages,
                (row, message) -> row.and(message.body()).and(message.onceKey()).and(message.id()));
    }

    private static void forgetInSettings(Handle handle, MemberKey member) {
        handle.execute("""
                        update round
                        set asked_by = '~'
                        where channel_id in (select id from channel where workspace_id = ?)
                          and asked_by = ?""", member.workspaceId(), member.id());
        for (String table : List.of("channel", "channel_change")) {
            handle.execute(
                    "update %s set set_by = null where workspace_id = ? and set_by = ?".formatted(table),
                    member.workspaceId(),
                    member.id());
            List<String> skipped = handle.select(
                            "select distinct skipped from %s where workspace_id = ? and skipped like ?"
                                    .formatted(table),
                            member.workspaceId(),
                            "%" + member.id() + "%")
                    .mapTo(String.class)
                    .list();
            PlainJdbc.unchanged(
                    handle,
                    "update %s set skipped = ? where workspace_id = ? and skipped = ?".formatted(table),
                    skipped,
                    (row, before) -> row.and(alone(Pattern.quote(member.id()))
                                    .matcher(before)
                                    .replaceAll(MemberKey.FORGOTTEN))
                            .and(member.workspaceId())
                            .and(before));
        }
    }
}
