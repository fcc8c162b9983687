package io.github.k8scard.exchange.anki;

/** How Anki shows a note of our type. */
final class CardTemplate {
    static final String FRONT = """
            {{#Question}}
            <div class="topic">{{Topic}}</div>
            <div class="question">{{Question}}</div>
            {{Snippet}}
            {{Choices}}
            {{/Question}}
            """;

    static final String BACK = """
            {{FrontSide}}
            <hr id="answer">
            {{#Correct}}<p class="correct">{{Correct}}</p>{{/Correct}}
            <p>{{Answer}}</p>
            {{#Explanation}}<p>{{Explanation}}</p>{{/Explanation}}
            {{#Why 1}}<p class="why"><b>{{Wrong 1}}</b> {{Why 1}}</p>{{/Why 1}}
            {{#Why 2}}<p class="why"><b>{{Wrong 2}}</b> {{Why 2}}</p>{{/Why 2}}
            {{#Why 3}}<p class="why"><b>{{Wrong 3}}</b> {{Why 3}}</p>{{/Why 3}}
            <p class="source">{{#Since}}Since Kubernetes {{Since}}. {{/Since}}<a href="{{Source}}">{{Source}}</a></p>
            """;

    static final String STYLE = """
            .card { font-family: sans-serif; font-size: 18px; text-align: left; max-width: 40em; margin: 1em auto; }
            .topic, .source { color: #777; font-size: 14px; }
            .question { font-weight: bold; margin: 0.5em 0; }
            .correct { color: #18794e; font-weight: bold; }
            pre { padding: 0.5em; overflow-x: auto; border: 1px solid #ccc; }
            """;

    private CardTemplate() {}
}
