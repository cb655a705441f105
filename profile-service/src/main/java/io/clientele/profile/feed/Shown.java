package io.clientele.profile.feed;

import io.clientele.profile.behaviour.BehaviourKind;
import java.util.List;

/**
 * What the feed tells of a behaviour: nothing that leads to a person but ids of customers.
 *
 * @param subject empty where it was not told, or is somebody
 * @param otherCustomerId whom it went to; empty where that is no known customer
 */
record Shown(
    BehaviourKind kind, String name, List<Item> items, String subject, String otherCustomerId) {

  /** A product, as far as it was told. */
  record Item(String sku, String category) {}

  /** Keeps its own copy. */
  Shown {
    items = List.copyOf(items);
  }
}
