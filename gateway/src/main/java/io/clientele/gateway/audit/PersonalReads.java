package io.clientele.gateway.audit;

import java.util.Set;

/**
 * The questions whose answers tell who somebody is or what somebody wrote, by their names in the
 * API. Those whose views say so by themselves are held to that by a test; the rest hand out files,
 * or this log itself.
 */
final class PersonalReads {

  static final Set<String> OPERATIONS =
      Set.of(
          "downloadRejectedLines",
          "exportSegmentMembers",
          "getAccount",
          "getComplaint",
          "getConsents",
          "getCustomer",
          "getMembership",
          "getTask",
          "getTier",
          "getTimeline",
          "listAccounts",
          "listAuditEntries",
          "listComplaints",
          "listConsentHistory",
          "listCustomerAttributes",
          "listCustomerNeeds",
          "listCustomers",
          "listFeedback",
          "listIdentifiers",
          "listImprovementEvents",
          "listMemberships",
          "listMerges",
          "listNotices",
          "listSegmentMembers",
          "listTasks",
          "listTierMoves",
          "listTransitions",
          "searchCustomers",
          "watchChanges");

  private PersonalReads() {}
}
