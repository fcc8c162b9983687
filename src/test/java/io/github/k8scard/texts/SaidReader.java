package io.github.k8scard.texts;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one expression as a text, and keeps what it could not read, since more texts may stand in there. */
final class SaidReader {
    private static final String SLOT = "%(?:\\d+\\$)?[-,.0-9]*[a-zA-Z]";

    /** They say nothing of what comes out of them: what they are called on does, or what they are given. */
    private static final Set<String> PLUMBING =
            Set.of("of", "get", "orElse", "orElseThrow", "toString", "valueOf", "format", "collect", "join", "map");

    private final List<Tree> unread = new ArrayList<>();

    List<Tree> unread() {
        return unread;
    }

    Said read(Tree tree) {
        if (tree instanceof ParenthesizedTree inner) {
            return read(inner.getExpression());
        }
        if (tree instanceof LiteralTree literal) {
            return Said.words(String.valueOf(literal.getValue()));
        }
        if (tree instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
            return read(sum.getLeftOperand()).then(read(sum.getRightOperand()));
        }
        if (tree instanceof ConditionalExpressionTree either) {
            unread.add(either.getCondition());
            return Said.oneOf(List.of(read(either.getTrueExpression()), read(either.getFalseExpression())));
        }
        if (tree instanceof SwitchExpressionTree choice) {
            return Said.oneOf(choice.getCases().stream().map(this::arm).toList());
        }
        if (tree instanceof MethodInvocationTree call) {
            return called(call);
        }
        return filled(tree);
    }

    private Said arm(CaseTree arm) {
        return arm.getBody() instanceof ExpressionTree body ? read(body) : filled(arm.getBody());
    }

    private Said called(MethodInvocationTree call) {
        Optional<LiteralTree> pattern = formatted(call);
        if (pattern.isPresent()) {
            return fillingIn(String.valueOf(pattern.get().getValue()), call.getArguments());
        }
        Optional<Said> mapped = mapped(call);
        return mapped.isPresent() ? mapped.get() : filled(call);
    }

    static Optional<LiteralTree> formatted(MethodInvocationTree call) {
        return call.getMethodSelect() instanceof MemberSelectTree method
                        && method.getIdentifier().contentEquals("formatted")
                        && method.getExpression() instanceof LiteralTree pattern
                ? Optional.of(pattern)
                : Optional.empty();
    }

    private Said fillingIn(String pattern, List<? extends ExpressionTree> arguments) {
        String[] between = pattern.split(SLOT, -1);
        Said said = Said.words(between[0]);
        for (int slot = 1; slot < between.length; slot++) {
            said = said.then(read(arguments.get(slot - 1))).then(Said.words(between[slot]));
        }
        return said;
    }

    /** For {@code it.map(x -> "such a text").orElse("another")}, both. */
    private Optional<Said> mapped(MethodInvocationTree call) {
        if (call.getMethodSelect() instanceof MemberSelectTree orElse
                && orElse.getIdentifier().contentEquals("orElse")
                && orElse.getExpression() instanceof MethodInvocationTree map
                && name(map).equals("map")
                && map.getArguments().get(0) instanceof LambdaExpressionTree lambda
                && lambda.getBody() instanceof ExpressionTree body) {
            unread.add(map.getMethodSelect());
            return Optional.of(
                    Said.oneOf(List.of(read(body), read(call.getArguments().get(0)))));
        }
        return Optional.empty();
    }

    private Said filled(Tree tree) {
        unread.add(tree);
        return Said.filled(name(tree));
    }

    private static String name(Tree tree) {
        if (tree instanceof IdentifierTree variable) {
            return variable.getName().toString();
        }
        if (tree instanceof MemberSelectTree member) {
            return member.getIdentifier().toString();
        }
        if (tree instanceof MethodInvocationTree call) {
            return PLUMBING.contains(name(call.getMethodSelect())) ? source(call) : name(call.getMethodSelect());
        }
        if (tree instanceof BinaryTree sum) {
            return name(sum.getLeftOperand());
        }
        if (tree instanceof ConditionalExpressionTree either) {
            return name(either.getTrueExpression());
        }
        return "…";
    }

    private static String source(MethodInvocationTree call) {
        boolean given = call.getMethodSelect() instanceof MemberSelectTree method
                && method.getExpression() instanceof IdentifierTree type
                && Character.isUpperCase(type.getName().charAt(0))
                && !call.getArguments().isEmpty();
        if (given) {
            return name(call.getArguments().get(0));
        }
        return call.getMethodSelect() instanceof MemberSelectTree method ? name(method.getExpression()) : "…";
    }
}
