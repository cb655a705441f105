package io.clientele.profile.attribute;

import io.clientele.profile.cleaning.CleanValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Picks from what was told that by which a person can be recognised. */
final class Identifying {

  private Identifying() {}

  /**
   * The identifiers in an identity.
   *
   * @param checked whether its source checks what it tells
   */
  static List<ToldIdentifier> of(Identity identity, List<Finding> found, boolean checked) {
    Map<String, CleanValue> values = new HashMap<>();
    for (Finding finding : found) {
      if (finding.clean() != null && finding.derivedFrom().isEmpty()) {
        values.put(finding.name(), finding.clean());
      }
    }
    List<ToldIdentifier> identifiers = new ArrayList<>();
    for (String kind : List.of("email", "phone")) {
      boolean verified =
          checked || values.get(kind + "_verified") instanceof CleanValue.Flag(boolean yes) && yes;
      add(identity, kind, values, verified, identifiers);
    }
    // Its check digit keeps slips of the pen away, and a limit of one keeps two people apart.
    add(identity, ToldIdentifier.IDENTITY_CARD, values, true, identifiers);
    for (ExternalId id : identity.externalIds()) {
      identifiers.add(
          new ToldIdentifier(
              identity.customerId(),
              "external_id",
              id.namespace(),
              id.value(),
              true,
              identity.observedAt()));
    }
    return identifiers;
  }

  private static void add(
      Identity identity,
      String kind,
      Map<String, CleanValue> values,
      boolean verified,
      List<ToldIdentifier> identifiers) {
    if (values.get(kind) instanceof CleanValue.Text(String text)) {
      identifiers.add(
          new ToldIdentifier(
              identity.customerId(), kind, "", text, verified, identity.observedAt()));
    }
  }
}
