package io.clientele.profile.audit;

/** By what a caller was let in. */
enum ActorKind {
  /** An API key. */
  KEY,
  /** A bearer token of an identity provider. */
  TOKEN,
  /** The key that the embedded suite makes for its developer. */
  DEVELOPMENT,
  /** Nobody was let in. */
  NOBODY
}
