package io.clientele.feedback.feedback;

/**
 * What stands in the store under an id after a request was carried out.
 *
 * @param digest of the content; that of the request where nothing stands there
 */
record Stored(String digest, Standing standing) {

  /** How it came there. */
  enum Standing {
    /** This request stored it, now or when it was sent the first time. */
    BY_THIS_REQUEST,
    /** Another request stored it. */
    BEFORE,
    /** It is of a customer who was erased, and was not stored. */
    NOWHERE
  }
}
