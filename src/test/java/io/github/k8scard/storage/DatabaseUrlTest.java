package io.github.k8scard.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DatabaseUrlTest {

    @ParameterizedTest
    @CsvSource({
        "postgres://ann:secret@db:5432/cards,              jdbc:postgresql://db:5432/cards,            ann,   secret",
        "postgresql://ann:secret@db/cards,                 jdbc:postgresql://db/cards,                 ann,   secret",
        "postgres://u%40x:p%40ss%2F%3A%25@db/cards,        jdbc:postgresql://db/cards,                 u@x,   p@ss/:%",
        "postgres://u+v:a+b%2Bc@db/cards,                  jdbc:postgresql://db/cards,                 u+v,   a+b+c",
        "postgres://u:%C3%BC%F0%9F%A6%84@db/cards,         jdbc:postgresql://db/cards,                 u,     ü🦄",
        "postgres://u:a:b@db/cards,                        jdbc:postgresql://db/cards,                 u,     a:b",
        "postgres://u:p@db/cards?sslmode=require&a=%20b,   jdbc:postgresql://db/cards?sslmode=require&a=%20b, u, p",
        "postgres://u:p@db/my%20cards,                     jdbc:postgresql://db/my%20cards,            u,     p",
        "postgres://u:p@[::1]:5433/cards,                  jdbc:postgresql://[::1]:5433/cards,         u,     p",
        "postgres://u:p@my_db:5432/cards,                  jdbc:postgresql://my_db:5432/cards,         u,     p",
        "'postgres://u:p@one:1,two:2/cards',               'jdbc:postgresql://one:1,two:2/cards',      u,     p",
        "postgres://u@db/cards,                            jdbc:postgresql://db/cards,                 u,",
        "postgres://db/cards,                              jdbc:postgresql://db/cards,                 ,",
        "jdbc:postgresql://db:5432/cards?user=a,           jdbc:postgresql://db:5432/cards?user=a,     ,",
        "jdbc:postgresql://u:p%40@db/cards,                jdbc:postgresql://db/cards,                 u,     p@",
    })
    @Tag("trap-22")
    void an_address_is_read(String address, String jdbc, String user, String password) {
        var url = DatabaseUrl.parse(address, Optional.empty(), Optional.empty());
        assertThat(url.jdbcUrl()).isEqualTo(jdbc);
        assertThat(url.user()).isEqualTo(Optional.ofNullable(user));
        assertThat(url.password()).isEqualTo(Optional.ofNullable(password));
    }

    @Test
    void user_and_password_that_are_given_apart_win() {
        var url = DatabaseUrl.parse("postgres://u:p@db/cards", Optional.of("ann"), Optional.of("other"));
        assertThat(url.user()).hasValue("ann");
        assertThat(url.password()).hasValue("other");
        assertThat(url.jdbcUrl()).isEqualTo("jdbc:postgresql://db/cards");
    }

    @Test
    @Tag("trap-2")
    void h2_gets_what_the_bot_relies_on() {
        var url = DatabaseUrl.parse("jdbc:h2:file:./data/k8scard", Optional.empty(), Optional.empty());
        assertThat(url.jdbcUrl())
                .startsWith("jdbc:h2:file:./data/k8scard;")
                .contains(";MODE=PostgreSQL", ";WRITE_DELAY=0", ";DB_CLOSE_ON_EXIT=FALSE");
        assertThat(url.isH2()).isTrue();
        assertThat(url).hasToString("jdbc:h2:file:./data/k8scard");
    }

    @ParameterizedTest
    @CsvSource({
        "'',                                    TRACE_LEVEL_FILE=0",
        "';TRACE_LEVEL_FILE=1',                 TRACE_LEVEL_FILE=1",
        "';trace_level_file=2;IFEXISTS=TRUE',   trace_level_file=2",
        "';IFEXISTS=FALSE',                     TRACE_LEVEL_FILE=0",
        "';ifexists=false;CACHE_SIZE=9000',     CACHE_SIZE=9000",
    })
    void settings_of_h2_that_an_address_names_itself_are_heeded(String named, String heeded) {
        String directory = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        try (var first = Database.open(DatabaseUrl.parse(directory, Optional.empty(), Optional.empty()))) {
            var url = DatabaseUrl.parse(directory + named, Optional.empty(), Optional.empty());
            assertThat(url.jdbcUrl().split(";")).contains(heeded);
            try (var again = Database.open(url)) {
                assertThat(again.trouble()).isEmpty();
            }
            assertThat(first.trouble()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:h2:./k8scard, true",
        "jdbc:h2:~/k8scard, true",
        "jdbc:h2:mem:x, true",
        "jdbc:postgresql://db/x, false",
        "postgres://db/x, false",
    })
    void h2_is_told_from_postgresql(String address, boolean h2) {
        assertThat(DatabaseUrl.parse(address, Optional.empty(), Optional.empty())
                        .isH2())
                .isEqualTo(h2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mysql://u:secret@db/cards",
                "u:secret@db/cards",
                "postgres:/u:secret@db/cards",
                "postgres://u:secret@db",
                "postgres://u:secret@db/",
                "postgres://u:secret@/cards",
                "postgres://u:sec#secret@db/cards",
                "postgres://u:sec/secret@db/cards",
                "postgres://u:secret%zz@db/cards",
                "postgres://u:secret%@db/cards",
                "jdbc:postgresql://u:secret%zz@db/cards",
                "jdbc:mysql://u:secret@db/cards",
            })
    void a_bad_address_is_refused_without_telling_the_password(String address) {
        assertThatThrownBy(() -> DatabaseUrl.parse(address, Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .satisfies(fault -> assertThat(everythingOf(fault)).doesNotContain("secret", "%zz", "\"zz\""));
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db/cards?reWriteBatchedInserts=true, true",
        "jdbc:postgresql://db/cards?ssl=true&reWriteBatchedInserts=TRUE&user=u, true",
        "jdbc:postgresql://db/cards?reWriteBatchedInserts, true",
        "postgres://u:p@db/cards?reWriteBatchedInserts=true, true",
        "jdbc:postgresql://db/cards?reWriteBatchedInserts=false, false",
        "postgres://u:p@db/cards?sslmode=require&reWriteBatchedInserts=false&user=u, false",
        "jdbc:postgresql://db/reWriteBatchedInserts=true, false",
    })
    void what_would_hide_whether_an_answer_was_the_first_is_refused_with_its_name(String address, boolean refused) {
        if (refused) {
            assertThatThrownBy(() -> DatabaseUrl.parse(address, Optional.empty(), Optional.empty()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContainingAll("reWriteBatchedInserts", "leave it out");
        } else {
            assertThat(DatabaseUrl.parse(address, Optional.empty(), Optional.empty())
                            .isH2())
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db/cards?user=u&password=secret",
                "jdbc:h2:file:./x;PASSWORD=secret",
                "postgres://u:secret@db/cards?password=secret",
                "jdbc:postgresql://u:secret@db/cards",
            })
    void what_may_be_logged_has_no_password(String address) {
        var url = DatabaseUrl.parse(address, Optional.empty(), Optional.of("secret"));
        assertThat(url.toString()).doesNotContain("secret").startsWith("jdbc:");
    }

    private static String everythingOf(Throwable fault) {
        var written = new StringWriter();
        fault.printStackTrace(new PrintWriter(written));
        return written.toString();
    }
}
