package io.clientele.scoring.history;

/** Something that a customer did besides buying, unique by source and message id. */
public record ActivityShown(String customerId, String source, String messageId, Activity activity) {

  /** The same without a word of whom it went to. */
  ActivityShown alone() {
    return new ActivityShown(
        customerId,
        source,
        messageId,
        new Activity(
            activity.at(),
            activity.kind(),
            activity.name(),
            activity.items(),
            activity.subject(),
            ""));
  }
}
