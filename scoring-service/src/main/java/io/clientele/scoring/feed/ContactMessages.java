package io.clientele.scoring.feed;

import io.clientele.contracts.profile.v1.CustomerChanged;
import io.clientele.contracts.profile.v1.CustomerTag;
import io.clientele.contracts.profile.v1.Reachability;
import io.clientele.scoring.history.Times;
import io.clientele.scoring.person.Contact;
import io.clientele.scoring.person.Reach;
import io.clientele.scoring.person.Reach.Marketing;
import io.clientele.scoring.wire.TimeMessages;
import java.time.Instant;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the profile feed says of tags and of how persons can be reached. */
final class ContactMessages {

  private ContactMessages() {}

  /** Null where nothing is told of it: with an id that is no person, or by an older service. */
  static @Nullable Contact contact(CustomerChanged changed) {
    if (!changed.hasReachability()) {
      return null;
    }
    TreeMap<String, Instant> tags = new TreeMap<>();
    for (CustomerTag tag : changed.getTagsList()) {
      tags.put(
          tag.getName(),
          tag.hasExpiresAt()
              ? Times.micros(TimeMessages.instant(tag.getExpiresAt()))
              : Instant.MAX);
    }
    return new Contact(tags, reach(changed.getReachability()));
  }

  private static Reach reach(Reachability told) {
    return new Reach(
        switch (told.getMarketing()) {
          case GRANTED -> Marketing.GRANTED;
          case REFUSED -> Marketing.REFUSED;
          case MARKETING_UNSPECIFIED, UNRECOGNIZED -> Marketing.UNKNOWN;
        },
        told.getHasEmail(),
        told.getHasPhone(),
        told.getHasAddress());
  }
}
