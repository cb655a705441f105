package io.clientele.profile.identity;

import io.clientele.contracts.profile.v1.ListIdentifiersResponse;
import io.clientele.contracts.profile.v1.ListMergesResponse;
import io.clientele.contracts.profile.v1.Merge.Cause;
import io.clientele.profile.identity.Merge.Undoing;
import io.clientele.profile.value.ValueMessages;
import java.util.List;

/** Maps identifiers and merges to their messages. */
final class IdentityMessages {

  private IdentityMessages() {}

  static ListIdentifiersResponse identifiers(List<Identifier> identifiers) {
    return ListIdentifiersResponse.newBuilder()
        .addAllIdentifiers(identifiers.stream().map(IdentityMessages::message).toList())
        .build();
  }

  private static io.clientele.contracts.profile.v1.Identifier message(Identifier identifier) {
    return io.clientele.contracts.profile.v1.Identifier.newBuilder()
        .setKind(identifier.kind())
        .setNamespace(identifier.namespace())
        .setValue(identifier.value())
        .setVerified(identifier.verified())
        .setCustomerId(identifier.customerId())
        .setSource(identifier.source())
        .setFirstSeenAt(ValueMessages.timestamp(identifier.firstSeenAt()))
        .setLastSeenAt(ValueMessages.timestamp(identifier.lastSeenAt()))
        .build();
  }

  static io.clientele.contracts.profile.v1.MergePreview message(MergePreview preview) {
    return io.clientele.contracts.profile.v1.MergePreview.newBuilder()
        .setPersonId(preview.person().personId())
        .addAllCustomerIds(preview.person().customerIds())
        .addAllAttributes(preview.attributes().stream().map(IdentityMessages::message).toList())
        .addAllRefusedPurposes(preview.refusedPurposes())
        .addAllWarnings(preview.warnings())
        .setOrders(preview.orders())
        .build();
  }

  private static io.clientele.contracts.profile.v1.AttributeChoice message(AttributeChoice choice) {
    return io.clientele.contracts.profile.v1.AttributeChoice.newBuilder()
        .setName(choice.name())
        .setValueOfCustomer(choice.ofCustomer())
        .setValueOfMerged(choice.ofMerged())
        .setValueAfter(choice.after())
        .build();
  }

  static ListMergesResponse page(MergePage page) {
    return ListMergesResponse.newBuilder()
        .addAllMerges(page.merges().stream().map(IdentityMessages::message).toList())
        .setNextPageToken(page.next())
        .build();
  }

  static io.clientele.contracts.profile.v1.Merge message(Merge merge) {
    var message =
        io.clientele.contracts.profile.v1.Merge.newBuilder()
            .setMergeId(merge.mergeId())
            .setCustomerId(merge.customerId())
            .setMergedId(merge.mergedId())
            .setCause(Cause.valueOf(merge.cause().name()))
            .setReason(merge.reason())
            .setActor(merge.actor())
            .setMergedAt(ValueMessages.timestamp(merge.at()));
    Undoing undoing = merge.undoing();
    if (undoing != null) {
      message
          .setUnmergedAt(ValueMessages.timestamp(undoing.at()))
          .setUnmergeReason(undoing.reason())
          .setUnmergeActor(undoing.actor());
    }
    return message.build();
  }
}
