package io.github.k8scard.texts;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Collects what a source says to people, in its order, and passes over what only operators and developers read. */
final class SaidScanner extends TreeScanner<Void, Void> {
    /** Logs, patterns, and what is only called a name. */
    private static final Set<String> CALLED_ON = Set.of("log", "Pattern", "DateTimeFormatter", "Malformed", "Faults");

    /** They take a pattern, or a name for a task, beside what may speak. */
    private static final Set<String> CALLS =
            Set.of("later", "after", "aside", "matches", "split", "replaceFirst", "replaceAll", "signingSecret");

    /** Faults of a program, of a setting or of a request; the reasons of outcomes, for the log. */
    private static final String FAULTS = "\\w+Exception|Malformed|TokenRefused|NotSent|Unknown|AssertionError";

    private final List<Said> found = new ArrayList<>();

    static List<Said> texts(Tree tree) {
        var scanner = new SaidScanner();
        scanner.scan(tree, null);
        return scanner.found;
    }

    @Override
    public Void visitAnnotation(AnnotationTree annotation, Void none) {
        return null;
    }

    @Override
    public Void visitNewClass(NewClassTree made, Void none) {
        return made.getIdentifier().toString().matches("(?:\\w+\\.)*(?:" + FAULTS + ")")
                ? null
                : super.visitNewClass(made, null);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
        if (SaidReader.formatted(call).isPresent()) {
            return readWhole(call);
        }
        if (call.getMethodSelect() instanceof MemberSelectTree method) {
            if (method.getExpression() instanceof IdentifierTree on
                    && CALLED_ON.contains(on.getName().toString())) {
                return null;
            }
            if (CALLS.contains(method.getIdentifier().toString())) {
                scan(method.getExpression(), null);
                for (ExpressionTree argument : call.getArguments()) {
                    if (!(argument instanceof LiteralTree)) {
                        scan(argument, null);
                    }
                }
                return null;
            }
        }
        return super.visitMethodInvocation(call, null);
    }

    @Override
    public Void visitBinary(BinaryTree binary, Void none) {
        return binary.getKind() == Tree.Kind.PLUS ? readWhole(binary) : super.visitBinary(binary, null);
    }

    @Override
    public Void visitLiteral(LiteralTree literal, Void none) {
        return literal.getKind() == Tree.Kind.STRING_LITERAL ? readWhole(literal) : null;
    }

    private Void readWhole(Tree tree) {
        var reader = new SaidReader();
        Said said = reader.read(tree);
        if (said.isForPeople()) {
            found.add(said);
        }
        scan(reader.unread(), null);
        return null;
    }
}
