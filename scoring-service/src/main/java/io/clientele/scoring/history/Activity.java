package io.clientele.scoring.history;

import java.time.Instant;
import java.util.List;

/**
 * Something that a person did besides buying.
 *
 * @param name what the sender calls it
 * @param items what it was about
 * @param subject the coupon, the page's path, the channel of a share, what was searched for; empty:
 *     not told
 * @param otherCustomer whom an invitation, a referral or a share went to; empty: not told
 */
public record Activity(
    Instant at, Kind kind, String name, List<Item> items, String subject, String otherCustomer) {

  /** What kind of thing it was. */
  public enum Kind {
    OTHER,
    PAGE_VIEWED,
    SCREEN_VIEWED,
    PRODUCT_VIEWED,
    PRODUCT_ADDED,
    PRODUCT_REMOVED,
    CART_VIEWED,
    CHECKOUT_STARTED,
    COUPON_APPLIED,
    PRODUCT_REVIEWED,
    PRODUCT_SHARED,
    SIGNED_UP,
    INVITED,
    REFERRED,
    PRODUCTS_SEARCHED
  }

  /** A product, as far as it was told. */
  public record Item(String sku, String category) {}

  public Activity {
    items = List.copyOf(items);
  }
}
