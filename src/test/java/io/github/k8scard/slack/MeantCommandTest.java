package io.github.k8scard.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.deck.CurrentDecks;
import io.github.k8scard.deck.TestCard;
import io.github.k8scard.deck.TestDecks;
import io.github.k8scard.words.Tidied;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeantCommandTest {
    private static final CurrentDecks DECK = TestDecks.current(List.of(
            new TestCard("pods").topic("Pods").made(),
            new TestCard("stopping").topic("Stopping Pods").made(),
            new TestCard("scheduler").topic("Scheduler").made(),
            new TestCard("rbac").topic("RBAC").made(),
            new TestCard("accounts").topic("Service account tokens").made()));

    private static Optional<String> meant(String typed) {
        return new MeantCommand(DECK).of(List.of(Tidied.of(typed).split(" ")));
    }

    @ParameterizedTest(name = "{0} means {1}")
    @CsvSource(delimiter = '|', textBlock = """
            leaderbord | leaderboard
            leaderbord last week | leaderboard last week
            leaderboards | leaderboard
            leader board last month | leaderboard last month
            lead | leaderboard
            lb all | leaderboard all
            top | leaderboard
            ranking | leaderboard
            rankng | leaderboard
            scoreboard | leaderboard
            standings | leaderboard
            stats | me
            statistics | me
            stat | status
            statsu | status
            state | status
            score | me
            points | me
            progress | me
            my stats | me
            my data | export
            download data | export
            download | export
            download my data | export
            Download my data, please | export
            please download my data | export
            export-my-data | export
            delete my data | forget
            delete me | forget
            erase everything about me | forget
            privacy | forget
            stats for today | me
            exprot | export
            my numbers | me
            next | status
            next card | status
            when | status
            info | status
            sched | schedule
            sched 9am daily | schedule 9am daily
            shedule 09:30 mon-fri | schedule 09:30 mon-fri
            scheduler 10:00 | schedule 10:00
            settings | schedule
            config | schedule
            set up | schedule
            start | schedule
            start 09:30 | schedule 09:30
            09:30 mon-fri Berlin | schedule 09:30 mon-fri Berlin
            9am | schedule 9am
            9.30 p.m. | schedule 9.30 p.m.
            0930 | schedule 0930
            930 Berlin | schedule 930 Berlin
            9.30 | schedule 9.30
            9h | schedule 9h
            9 am | schedule 9 am
            noon | schedule noon
            12 noon | schedule 12 noon
            at 9:30 on mondays | schedule at 9:30 on mondays
            mon-fri 9:30 | schedule mon-fri 9:30
            Europe/Berlin 9:30 | schedule Europe/Berlin 9:30
            every day at 9:30 | schedule every day at 9:30
            daily 9:30 | schedule daily 9:30
            9:30 whenever | schedule 9:30 whenever
            until 9:30 | pause until 9:30
            off | schedule off
            turn off | schedule off
            disable | schedule off
            stop | pause
            stop for 2 weeks | pause for 2 weeks
            paus until friday | pause until friday
            until friday | pause until friday
            for 2 weeks | pause for 2 weeks
            unpause | resume
            continue | resume
            resum | resume
            skp | skip
            skip-next | skip
            practise RBAC | practice RBAC
            practic | practice
            prac | practice
            learn rbac | practice rbac
            weakest | practice weakest
            quizz pods | quiz pods
            qiuz | quiz
            ask | quiz
            topic | topics
            list topics | topics
            tags | topics
            serach network policy | search network policy
            find a pod | search a pod
            describe taints | search taints
            show leaderboard last week | leaderboard last week
            show card pods | card pods
            get pods | search pods
            cards | card
            team | report
            summary | report
            optout | opt-out
            opt_out | opt-out
            opt out | opt-out
            opt in | opt-in
            leave | opt-out
            join | opt-in
            hlep | help
            help! | help
            ? | help
            commands | help
            hi | help
            /k8scard status | status
            STATS | me
            pods | practice Pods
            scheduler | practice Scheduler
            service account tokens | practice Service account tokens
            rbac | practice RBAC
            service | practice Service account tokens""")
    void what_is_typed_leads_to_the_command_that_is_meant(String typed, String command) {
        assertThat(meant(typed)).contains(command);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xyzzy",
                "x",
                "🙂",
                "<!channel>",
                "@ben",
                "42",
                "9",
                "12 34",
                "0975",
                "9:75",
                "-",
                "!",
                "foo bar",
                "kubernetes"
            })
    void what_is_near_to_nothing_is_not_guessed(String typed) {
        assertThat(meant(typed)).isEmpty();
    }

    @Test
    void each_synonym_stands_for_something_that_there_is_and_is_nothing_itself() {
        assertThat(Synonyms.all()).hasSizeGreaterThan(100).allSatisfy(word -> {
            assertThat(SubCommand.typed(word)).as(word).isEmpty();
            assertThat(SubCommand.typed(Synonyms.commandFor(word).orElseThrow().split(" ")[0]))
                    .as(word)
                    .isPresent();
        });
    }
}
