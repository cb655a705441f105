package io.clientele.gateway.identity;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.contracts.profile.v1.AttributeChoice;
import io.clientele.contracts.profile.v1.Identifier;
import io.clientele.contracts.profile.v1.Merge;
import io.clientele.contracts.profile.v1.MergePreview;
import io.clientele.gateway.json.JsonBodies;
import io.clientele.gateway.wire.EnumMessages;
import io.clientele.gateway.wire.TimeMessages;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Identifiers and merges of the contracts. */
final class IdentityMessages {

  private IdentityMessages() {}

  static IdentifierView view(Identifier i) {
    return new IdentifierView(
        i.getKind(),
        given(i.getNamespace()),
        i.getValue(),
        i.getVerified(),
        i.getCustomerId(),
        i.getSource(),
        TimeMessages.text(i.hasFirstSeenAt(), i.getFirstSeenAt()),
        TimeMessages.text(i.hasLastSeenAt(), i.getLastSeenAt()));
  }

  static MergeView view(Merge m) {
    return new MergeView(
        m.getMergeId(),
        m.getCustomerId(),
        m.getMergedId(),
        EnumMessages.given(m.getCause()),
        m.getReason(),
        m.getActor(),
        TimeMessages.text(m.hasMergedAt(), m.getMergedAt()),
        TimeMessages.text(m.hasUnmergedAt(), m.getUnmergedAt()),
        given(m.getUnmergeReason()),
        given(m.getUnmergeActor()));
  }

  static MergePreviewView view(MergePreview p) {
    return new MergePreviewView(
        p.getPersonId(),
        p.getCustomerIdsList(),
        p.getAttributesList().stream().map(IdentityMessages::view).toList(),
        p.getRefusedPurposesList(),
        p.getWarningsList(),
        p.getOrders());
  }

  private static MergePreviewView.ChangeView view(AttributeChoice c) {
    return new MergePreviewView.ChangeView(
        c.getName(),
        json(c.getValueOfCustomer()),
        json(c.getValueOfMerged()),
        json(c.getValueAfter()));
  }

  private static @Nullable JsonNode json(String text) {
    return text.isEmpty() ? null : JsonBodies.parse(text.getBytes(StandardCharsets.UTF_8));
  }

  private static @Nullable String given(String text) {
    return text.isEmpty() ? null : text;
  }
}
