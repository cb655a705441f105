package io.clientele.profile.identity;

import java.util.List;

/**
 * Merges, newest first.
 *
 * @param next the token of the page after; empty on the last one
 */
record MergePage(List<Merge> merges, String next) {

  MergePage {
    merges = List.copyOf(merges);
  }
}
