package io.github.k8scard.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.slack.CurationPlace.Shows;
import io.github.k8scard.slack.view.ActionIds;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What stands where somebody looks after a card. */
class CurationPlaceTest {
    private static Click click(ButtonPlace.Where where) {
        return new Click(
                new ChannelAddress("T1", "C1"),
                new MemberKey("T1", "U1"),
                false,
                new Button(ActionIds.CURATE_RETIRE, "pod"),
                new ButtonPlace(where, "1.5", "", false),
                new ReplyAddress("1.2", "https://hooks.example/1"),
                Instant.EPOCH);
    }

    @Test
    void below_a_card_it_is_the_card_but_in_a_summary_of_the_release_before_the_summary() {
        assertThat(CurationPlace.card(click(ButtonPlace.Where.PRIVATE_MESSAGE)).shows())
                .isEqualTo(Shows.CARD);
        assertThat(CurationPlace.card(click(ButtonPlace.Where.MODAL)).shows()).isEqualTo(Shows.CARD);
        assertThat(CurationPlace.card(click(ButtonPlace.Where.MESSAGE)).shows()).isEqualTo(Shows.SUMMARY);
    }

    @Test
    void what_a_form_brings_back_is_the_place_it_was_opened_in() {
        var place = CurationPlace.list(click(ButtonPlace.Where.PRIVATE_MESSAGE));
        assertThat(CurationPlace.read(place.written())).isEqualTo(place);
        assertThat(CurationPlace.read("of another release")).isEqualTo(new CurationPlace(Shows.CARD, "", ""));
    }
}
