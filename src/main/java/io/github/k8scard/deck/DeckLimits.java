package io.github.k8scard.deck;

/** How long the parts of a deck may be. Texts are counted in Unicode code points. */
public final class DeckLimits {
    static final int FILE_BYTES = 10 * 1024 * 1024;

    static final int TITLE = 100;
    static final int LANGUAGE = 35;
    static final int CHECKED_AGAINST = 200;

    static final int ID = 60;
    public static final int TOPIC = 60;
    public static final int QUESTION = 500;
    public static final int RECALL = 500;
    public static final int SNIPPET = 1_200;
    static final int SNIPPET_LINES = 15;
    static final int SNIPPET_COLUMNS = 80;
    public static final int CHOICE = 150;
    public static final int WHY = 300;
    public static final int ANSWER = 800;
    public static final int EXPLANATION = 800;
    public static final int TAG = 40;
    public static final int SOURCE = 500;

    public static final int WRONG_CHOICES = 3;
    public static final int TAGS = 8;

    /**
     * What question, snippet and choices may take together, in UTF-16 units after escaping, so that a message's
     * top-level text with its heading and the letters of the choices stays short. Slack: text should have no more than
     * 4,000 characters.
     */
    static final int QUESTION_WITH_CHOICES = 3_600;

    private DeckLimits() {}
}
