package io.github.k8scard.sandbox.workspace;

/**
 * Something changed in the workspace, or an exchange took place.
 *
 * @param version that of the snapshot which shows it
 * @param what in a few words, for a person to read
 */
public record WorkspaceNews(long version, String what) {}
