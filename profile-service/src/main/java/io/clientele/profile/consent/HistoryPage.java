package io.clientele.profile.consent;

import java.util.List;

/**
 * Part of what a person said.
 *
 * @param nextPageToken empty where nothing is left
 */
public record HistoryPage(List<Consent> consents, String nextPageToken) {

  /** Keeps its own copy. */
  public HistoryPage {
    consents = List.copyOf(consents);
  }
}
