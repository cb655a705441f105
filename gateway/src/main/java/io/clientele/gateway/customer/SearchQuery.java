package io.clientele.gateway.customer;

import io.clientele.gateway.json.Fields;
import java.util.stream.Stream;

/**
 * Whom to search for; what is given must all fit, and something must be.
 *
 * @param any one box for all of it
 */
record SearchQuery(
    String name,
    String email,
    String phone,
    String id,
    String tag,
    String any,
    int pageSize,
    String pageToken) {

  SearchQuery {
    if (Stream.of(name, email, phone, id, tag, any).allMatch(String::isEmpty)) {
      throw Fields.invalid("q", "is required, or one of name, email, phone, id and tag");
    }
  }
}
