package io.clientele.scoring.conduct;

/** What an activity, a channel or a category can be about, as its words tell. */
public enum Topic {
  /** A campaign, a flash sale, a push message. */
  PROMOTION,
  /** The cheapest: outlets, clearances, sorting by price. */
  BARGAIN,
  /** What others say of a product, or how products compare. */
  REVIEW,
  /** Stories, guides, videos, live streams, events. */
  CONTENT,
  /** The shop in the street. */
  STORE,
  /** A channel of orders that is such a shop. */
  STORE_CHANNEL,
  /** Buying together with others. */
  GROUP_BUY,
  /** Warranty, materials, care: whether a thing lasts. */
  QUALITY,
  /** A category of goods that last for years. */
  DURABLE
}
