package io.github.k8scard.process;

import io.github.k8scard.sandbox.workspace.Breach;
import io.github.k8scard.sandbox.workspace.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Compares what the database holds with what was sent, and with what Slack shows. Says what differs. */
final class LoadVerdict {
    private static final String ANSWERS = """
            select case when a.round_id is null then 'practice ' else 'round ' end
                   || coalesce(a.round_id, a.showing_id) || ' of ' || a.member_id || '='
                   || case a.verdict
                          when 'REVEALED' then 'reveal'
                          when 'SELF_GRADED' then 'grade:' || a.grade
                          else 'choose:'
                               || (position(cast(a.choice as varchar) in coalesce(r.choice_order, s.choice_order)) - 1)
                      end
            from answer a
            left join round r on r.id = a.round_id
            left join showing s on s.id = a.showing_id""";

    /** The posts that arrived as far as the bot knows, each with where it is. */
    private static final String POSTS = """
            select d.id || ' ' || d.ts
            from delivery d
            where d.kind <> 'CLOSING' and d.state = 'SENT'""";

    private static final String UNSETTLED = """
            select 'delivery ' || id || ' (' || kind || ') is ' || state
            from delivery
            where state in ('PENDING', 'SENDING')""";

    private static final String NOT_CLOSED = """
            select 'round ' || id || ' has not closed'
            from round
            where closes_at <= current_timestamp and closed_at is null""";

    private static final String NOT_POSTED = """
            select 'no daily card in ' || c.slack_id
            from channel c
            where c.next_post_at is not null and not exists (
                select 1 from round r where r.channel_id = c.id and r.daily_date is not null)""";

    private static final String UNKNOWN = """
            select c.slack_id
            from channel c
            join round r on r.channel_id = c.id and r.daily_date is not null
            join delivery d on d.round_id = r.id and d.kind = 'CARD' and d.state = 'UNKNOWN'""";

    /** The words for how many answered, as the message of each round has to have them. */
    private static final String TURNOUTS = """
            select d.ts || '=' || case
                       when r.closed_at is null then '  ·  ' || count(a.id) || ' answered  ·  '
                       when count(case when a.in_time then 1 end) = 0 then 'Nobody answered this one.'
                       when r.choice_order <> '' then ' right of ' || count(case when a.in_time then 1 end)
                       when count(case when a.in_time then 1 end) = 1 then 'One of you graded it.'
                       else count(case when a.in_time then 1 end) || ' of you graded it.'
                   end
            from round r
            join delivery d on d.round_id = r.id and d.kind = 'CARD' and d.state = 'SENT'
            left join answer a on a.round_id = r.id
            group by d.ts, r.id, r.closed_at, r.choice_order""";

    /**
     * A request without an acknowledgement in time; a modal that a slow Slack or machine made too late; and a private
     * reply of an instance that does not know yet that Slack has asked another to wait, which it keeps in memory.
     */
    private static final String MEANT = ".*: (acknowledged after .*|gave no answer|answered \\d+ instead of 200)"
            + "|views.open: expired_trigger_id: .*"
            + "|response_url: called .* before Retry-After had passed";

    private final Site site;
    private final LoadLedger ledger;

    LoadVerdict(Site site, LoadLedger ledger) {
        this.site = site;
        this.ledger = ledger;
    }

    /** What may still become right by itself. */
    List<String> notYet() {
        var open = new ArrayList<String>();
        open.addAll(site.rows(UNSETTLED));
        open.addAll(site.rows(NOT_CLOSED));
        open.addAll(site.rows(NOT_POSTED));
        open.addAll(wrongPosts());
        open.addAll(wrongTurnouts());
        return open;
    }

    /** What has gone wrong for good. */
    List<String> wrong() {
        return Stream.of(wrongAnswers(), wrongCards(), wrongPosts(), wrongTurnouts(), breaches(), ledger.strange())
                .flatMap(problems -> problems.stream().limit(20))
                .toList();
    }

    /** How many answers there are in all. */
    int answers() {
        return site.rows(ANSWERS).size();
    }

    private List<String> wrongAnswers() {
        var wrong = new ArrayList<String>();
        var stored = new HashSet<String>();
        for (String answer : site.rows(ANSWERS)) {
            String asked = answer.substring(0, answer.indexOf('='));
            if (!stored.add(asked)) {
                wrong.add("stored twice: " + asked);
            }
            if (!ledger.sent(asked).contains(answer.substring(asked.length() + 1))) {
                wrong.add("stored but not sent: " + answer);
            }
        }
        ledger.acknowledged().stream()
                .filter(asked -> !stored.contains(asked))
                .forEach(asked -> wrong.add("acknowledged but not stored: " + asked));
        return wrong;
    }

    /** Each channel has had one daily card, unless the bot knows that it may not have arrived. */
    private List<String> wrongCards() {
        Map<String, Integer> cards = new TreeMap<>();
        LoadTeam.CHANNELS.forEach(channel -> cards.put(channel, 0));
        site.rows(UNKNOWN).forEach(channel -> cards.put(channel, 1));
        site.slack()
                .snapshot()
                .messages()
                .forEach((channel, messages) -> messages.stream()
                        .filter(message -> message.text().startsWith("Card for "))
                        .forEach(card -> cards.merge(channel, 1, Integer::sum)));
        return cards.entrySet().stream()
                .filter(entry -> entry.getValue() != 1)
                .map(entry -> entry.getValue() + " daily cards in " + entry.getKey())
                .toList();
    }

    /** Each post of the bot is in Slack once and known to the bot, and each that the bot takes for sent is there. */
    private List<String> wrongPosts() {
        Set<String> wrong = new TreeSet<>();
        Set<String> known = new HashSet<>(site.rows(POSTS));
        Set<String> deliveries = new HashSet<>();
        posts().forEach(post -> {
            String delivery =
                    post.metadata().path("event_payload").path("delivery").asString();
            if (!deliveries.add(delivery)) {
                wrong.add("posted twice: delivery " + delivery);
            }
            if (!known.remove(delivery + " " + post.ts())) {
                wrong.add("in Slack, but not sent as far as the bot knows: delivery " + delivery);
            }
        });
        known.forEach(post -> wrong.add("not in Slack, though the bot takes it for sent: delivery " + post));
        return List.copyOf(wrong);
    }

    private List<String> wrongTurnouts() {
        Map<String, String> shown = new HashMap<>();
        posts().forEach(post -> shown.put(post.ts(), post.text() + post.blocks()));
        return site.rows(TURNOUTS).stream()
                .filter(row -> !Pattern.compile(Pattern.quote(row.substring(row.indexOf('=') + 1)) + "\\D")
                        .matcher(shown.getOrDefault(row.substring(0, row.indexOf('=')), ""))
                        .find())
                .map(row -> "not shown by its message: " + row)
                .toList();
    }

    private Stream<Message> posts() {
        return site.slack().snapshot().messages().values().stream()
                .flatMap(List::stream)
                .filter(message -> message.metadata().has("event_payload"));
    }

    /** What the ledger judges, and what nobody can help, is meant; the bot is to break no other rule. */
    private List<String> breaches() {
        return site.slack().breaches().stream()
                .filter(breach -> !(breach.what() + ": " + breach.rule()).matches(MEANT))
                .map(Breach::toString)
                .toList();
    }
}
