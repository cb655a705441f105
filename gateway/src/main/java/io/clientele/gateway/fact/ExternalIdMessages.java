package io.clientele.gateway.fact;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.profile.v1.ExternalId;
import io.clientele.gateway.json.Fields;
import java.util.List;
import java.util.Locale;

/** Segment's external ids: {@code {id, type, collection, encoding}}. */
final class ExternalIdMessages {

  private static final int MOST = 100;
  private static final String USERS = "users";
  private static final String NO_ENCODING = "none";

  private ExternalIdMessages() {}

  /** Those of the person; ids of other collections, for example of accounts, are left out. */
  static List<ExternalId> of(List<Fields> ids) {
    if (ids.size() > MOST) {
      throw new ClienteleException(
          ErrorCode.TOO_MANY_IDENTIFIERS,
          ids.getFirst().path().replaceFirst("\\[0]$", ""),
          "send at most " + MOST + " external ids, not " + ids.size());
    }
    return ids.stream()
        .filter(id -> id.text("collection").orElse(USERS).equals(USERS))
        .map(ExternalIdMessages::of)
        .toList();
  }

  private static ExternalId of(Fields id) {
    if (!id.text("encoding").orElse(NO_ENCODING).equals(NO_ENCODING)) {
      throw Fields.invalid(id.path("encoding"), "must be none: send the id as it is");
    }
    return ExternalId.newBuilder()
        .setNamespace(
            id.requiredText("type").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]", "_"))
        .setValue(id.requiredText("id"))
        .build();
  }
}
