package io.github.k8scard;

final class Main {
    private Main() {}

    public static void main(String[] args) {}
}
