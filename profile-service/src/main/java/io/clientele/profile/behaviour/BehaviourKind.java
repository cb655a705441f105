package io.clientele.profile.behaviour;

/** The kinds of behaviour that mean the same whoever tells of them. */
public enum BehaviourKind {
  /** Any other thing; its name says what. */
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
  PRODUCTS_SEARCHED;

  /** The form in which it is kept; empty for any other thing. */
  public String column() {
    return this == OTHER ? "" : name();
  }
}
