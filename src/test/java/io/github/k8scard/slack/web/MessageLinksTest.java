package io.github.k8scard.slack.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.response.auth.AuthTestResponse;
import io.github.k8scard.channel.ChannelAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageLinksTest {
    private static final ChannelAddress CHANNEL = new ChannelAddress("T1", "C1H9RESGA");

    private final MessageLinks links = new MessageLinks();

    @ParameterizedTest
    @ValueSource(strings = {"https://acme.slack.com/", "https://acme.slack.com"})
    void an_address_is_the_workspaces_the_channels_and_the_messages(String url) {
        links.heed(answer(url));
        assertThat(links.to(CHANNEL, "1358546515.000080"))
                .hasValue("https://acme.slack.com/archives/C1H9RESGA/p1358546515000080");
    }

    @Test
    void without_the_workspaces_address_there_is_none() {
        assertThat(links.to(CHANNEL, "1358546515.000080")).isEmpty();
        links.heed(answer("https://acme.slack.com/"));
        links.heed(answer(null));
        assertThat(links.to(CHANNEL, "1358546515.000080")).isPresent();
    }

    private static AuthTestResponse answer(String url) {
        var answer = new AuthTestResponse();
        answer.setUrl(url);
        return answer;
    }
}
