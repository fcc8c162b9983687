package io.github.k8scard;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatcher;
import java.util.List;

/** Any class from outside the project, and of ours those in some packages. */
final class OursOrForeign extends DescribedPredicate<JavaClass> {
    private final String root;
    private final List<PackageMatcher> allowed;

    OursOrForeign(String root, List<String> allowed) {
        super("are foreign or in " + allowed);
        this.root = root;
        this.allowed = allowed.stream().map(PackageMatcher::of).toList();
    }

    @Override
    public boolean test(JavaClass used) {
        String name = used.getPackageName();
        return !name.startsWith(root) || allowed.stream().anyMatch(matcher -> matcher.matches(name));
    }
}
