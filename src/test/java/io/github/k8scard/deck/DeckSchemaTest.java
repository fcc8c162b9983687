package io.github.k8scard.deck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

class DeckSchemaTest {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Schema SCHEMA = schema();

    @Test
    void the_schema_keeps_the_rules_of_json_schema() {
        Schema draft = REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(draft.validate(SCHEMA.getSchemaNode())).isEmpty();
    }

    @Test
    void it_accepts_the_shipped_deck_the_small_ones_and_the_longest() {
        assertThat(errors(DeckSamples.JSON.readTree(Path.of("deck.json")))).isEmpty();
        assertThat(errors(DeckSamples.threeCards())).isEmpty();
        assertThat(errors(DeckSamples.threeCards().put("format", 1))).isEmpty();
        assertThat(errors(DeckSamples.threeCardsOfFormat2())).isEmpty();
        assertThat(errors(DeckSamples.longest())).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> it_refuses_what_the_checker_refuses_where_it_can() {
        return BrokenDeckCase.all().stream()
                .map(broken -> dynamicTest(
                        broken.fault(),
                        () -> assertThat(errors(broken.deck()).isEmpty())
                                .as("the schema sees no error")
                                .isEqualTo(!broken.inSchema())));
    }

    static List<Error> errors(JsonNode deck) {
        return SCHEMA.validate(deck);
    }

    private static Schema schema() {
        try (InputStream in = Deck.class.getResourceAsStream("/deck.schema.json")) {
            return REGISTRY.getSchema(DeckSamples.JSON.readTree(in));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
