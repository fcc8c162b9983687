package io.github.k8scard.exchange.anki;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClozeTest {
    @Test
    void one_number_is_guessed_and_the_others_are_told() {
        var cloze = new Cloze("A {{c1::Pod}} runs on a {{c2::node::machine}}, {{c1::together}}.");
        assertThat(cloze.numbers()).containsExactly(1, 2);
        assertThat(cloze.question(1)).isEqualTo("A […] runs on a node, […].");
        assertThat(cloze.answer(1)).isEqualTo("Pod, together");
        assertThat(cloze.question(2)).isEqualTo("A Pod runs on a [machine], together.");
        assertThat(cloze.answer(2)).isEqualTo("node");
    }

    @Test
    void a_part_may_have_another_in_it() {
        var cloze = new Cloze("{{c1::kube-{{c2::proxy}}}} x");
        assertThat(cloze.question(1)).isEqualTo("[…] x");
        assertThat(cloze.answer(1)).isEqualTo("kube-proxy");
        assertThat(cloze.question(2)).isEqualTo("kube-[…] x");
    }

    @Test
    void what_has_no_end_stays_text() {
        assertThat(new Cloze("a {{c1::b").question(1)).isEqualTo("a b");
        assertThat(new Cloze("a }} {{c1::b}} {{ .Values.x }}").question(1)).isEqualTo("a }} […] {{ .Values.x }}");
        assertThat(Cloze.isIn("{{ .Values.x }} c1::")).isFalse();
    }
}
