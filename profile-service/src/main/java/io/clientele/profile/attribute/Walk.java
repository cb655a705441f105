package io.clientele.profile.attribute;

/**
 * A walk over all customers, in the order of their ids.
 *
 * @param subject the attribute or the source that changed; empty for {@link Kind#ALL}
 * @param ready whether all transactions have ended that may store by the state before the change
 * @param customerId how far it has come; empty: nowhere yet
 */
record Walk(long id, Kind kind, String subject, boolean ready, String customerId) {

  /** What calls for a walk. */
  enum Kind {
    /** An attribute is defined otherwise. */
    DEFINITION,
    /** A source is trusted otherwise. */
    SOURCE,
    /** Shipped definitions have changed, or values are still to be sealed. */
    ALL
  }
}
