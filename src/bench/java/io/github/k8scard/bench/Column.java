package io.github.k8scard.bench;

/** Whose figures stand in a column of the table. */
enum Column {
    OURS("k8scard"),
    PEER("Bolt for JavaScript, with reply"),
    SILENT_PEER("the same without a reply");

    private final String words;

    Column(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
