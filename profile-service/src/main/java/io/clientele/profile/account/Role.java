package io.clientele.profile.account;

/** What somebody has to do with what the organisation buys (Webster and Wind 1972). */
enum Role {
  INITIATOR,
  INFLUENCER,
  DECIDER,
  BUYER,
  USER
}
