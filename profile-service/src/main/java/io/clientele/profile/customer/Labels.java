package io.clientele.profile.customer;

import java.util.List;

/**
 * What is kept of a person beside what sources tell.
 *
 * @param tags names of those that hold now, sorted
 * @param accountIds the organisations the person belongs to, sorted
 * @param profilingRefused whether the person refused to be profiled
 */
public record Labels(List<String> tags, List<String> accountIds, boolean profilingRefused) {

  /** Of somebody who has none. */
  public static final Labels NONE = new Labels(List.of(), List.of(), false);

  /** Keeps its own copy. */
  public Labels {
    tags = List.copyOf(tags);
    accountIds = List.copyOf(accountIds);
  }
}
