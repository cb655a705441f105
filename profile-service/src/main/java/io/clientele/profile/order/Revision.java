package io.clientele.profile.order;

import io.clientele.profile.value.Content;
import io.clientele.profile.value.Moment;
import java.time.Instant;

/**
 * An order as it is from a time on. Of several revisions of an order the latest holds, and of those
 * at the same time the one with the greater digest, so that any order of arrival ends alike.
 *
 * @param order as it is now; its time is that of the revision where none was told
 * @param placedTold whether the revision says when the order was placed
 */
public record Revision(Order order, boolean placedTold, Moment revised) {

  /** When. */
  public Instant revisedAt() {
    return revised.at();
  }

  /** The digest of everything the revision says. */
  public String digest() {
    return new Content("revision").put(revised).put(order.digest()).digest();
  }
}
