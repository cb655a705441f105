package io.clientele.gateway.audit;

import java.util.Set;

/**
 * The questions whose answers tell who somebody is or what somebody wrote, by their names in the
 * API. Those whose views say so by themselves are held to that by a test; the rest stream, or hand
 * out what others wrote down.
 */
final class PersonalReads {

  static final Set<String> OPERATIONS =
      Set.of("downloadRejectedLines", "exportCustomer", "exportSegmentMembers", "listAuditEntries");

  private PersonalReads() {}
}
