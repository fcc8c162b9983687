package io.github.k8scard.slack;

import com.slack.api.app_backend.interactive_components.response.BlockSuggestionResponse;
import com.slack.api.bolt.context.builtin.BlockSuggestionContext;
import com.slack.api.bolt.handler.builtin.BlockSuggestionHandler;
import com.slack.api.bolt.request.builtin.BlockSuggestionRequest;
import com.slack.api.bolt.response.Response;
import io.github.k8scard.deck.CurrentDecks;
import io.github.k8scard.slack.view.ScheduleForm;
import java.util.Objects;

/**
 * The edge for menus whose options are loaded as somebody types: decodes and answers at once, from the deck alone. A
 * menu that is not known any more has no options. Safe for concurrent use.
 */
final class SuggestionRoute implements BlockSuggestionHandler {
    private final CurrentDecks decks;

    SuggestionRoute(CurrentDecks decks) {
        this.decks = decks;
    }

    @Override
    public Response apply(BlockSuggestionRequest request, BlockSuggestionContext context) {
        var payload = request.getPayload();
        String typed = Objects.requireNonNullElse(payload.getValue(), "");
        return context.ack(BlockSuggestionResponse.builder()
                .options(ScheduleForm.suggested(
                        decks.now(), Objects.requireNonNullElse(payload.getActionId(), ""), typed))
                .build());
    }
}
