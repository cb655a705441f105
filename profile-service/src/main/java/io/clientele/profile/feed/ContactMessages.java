package io.clientele.profile.feed;

import io.clientele.contracts.profile.v1.CustomerTag;
import io.clientele.contracts.profile.v1.Reachability;
import io.clientele.contracts.profile.v1.Reachability.Marketing;
import io.clientele.profile.value.ValueMessages;
import java.util.List;

/** Maps tags and how a person can be reached: that there is an address, never which. */
final class ContactMessages {

  private ContactMessages() {}

  static List<CustomerTag> tags(Contact contact) {
    return contact.tags().entrySet().stream()
        .map(held -> {
          CustomerTag.Builder tag = CustomerTag.newBuilder().setName(held.getKey());
          held.getValue().ifPresent(end -> tag.setExpiresAt(ValueMessages.timestamp(end)));
          return tag.build();
        })
        .toList();
  }

  static Reachability reachability(CustomerState state) {
    return Reachability.newBuilder()
        .setMarketing(
            state
                .contact()
                .marketing()
                .map(said ->
                    switch (said) {
                      case GRANTED -> Marketing.GRANTED;
                      case REFUSED -> Marketing.REFUSED;
                    })
                .orElse(Marketing.MARKETING_UNSPECIFIED))
        .setHasEmail(state.known().containsKey("email"))
        .setHasPhone(state.known().containsKey("phone"))
        .setHasAddress(state.known().containsKey("address"))
        .build();
  }
}
