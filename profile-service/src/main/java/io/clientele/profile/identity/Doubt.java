package io.clientele.profile.identity;

/** Two persons that something says are one, and why they were not made one. */
record Doubt(Pair pair, Reason reason) {

  /** What speaks against it. */
  enum Reason {
    /** They would have more user ids than one person may have. */
    USER_ID,
    /** They would have more ids in another system than one person may have. */
    EXTERNAL_ID,
    /** They have different identity cards. */
    IDENTITY_CARD,
    /** They would have more identifiers of a kind than one person may have. */
    OTHER_IDENTIFIER,
    /** Somebody took them apart before. */
    KEPT_APART,
    /** The shared identifier belongs to several people. */
    SHARED_BY_MANY,
    /** Together they would be known by more ids than a person can be. */
    TOO_MANY
  }
}
