package io.clientele.profile.archive;

import io.clientele.profile.value.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Who is looked for. All criteria have to fit, and of one criterion any of its parts.
 *
 * @param criteria at least one
 */
record Search(List<List<Part>> criteria) {

  private static final int MAX_TEXT = 500;

  /** Refuses a search for nothing. */
  Search {
    criteria = List.copyOf(criteria);
    if (criteria.isEmpty()) {
      throw Fields.invalid("name", "is missing, and so is everything else; send what to look for");
    }
  }

  /** One way to find somebody. */
  sealed interface Part {
    /** Of whom all terms were told. */
    record Terms(Set<SearchTerm> terms) implements Part {}

    /** With an id that begins so. */
    record IdPrefix(String prefix) implements Part {}

    /** With a tag that holds. */
    record Tagged(String name) implements Part {}
  }

  static Search of(
      String name, String email, String phone, String idPrefix, String tag, String any) {
    List<List<Part>> criteria = new ArrayList<>();
    if (!name.isEmpty()) {
      criteria.add(List.of(terms("name", SearchTerms.name(checked("name", name)))));
    }
    if (!email.isEmpty()) {
      criteria.add(List.of(terms("email", SearchTerms.email(checked("email", email)))));
    }
    if (!phone.isEmpty()) {
      criteria.add(List.of(terms("phone", SearchTerms.phone(checked("phone", phone)))));
    }
    if (!idPrefix.isEmpty()) {
      criteria.add(List.of(new Part.IdPrefix(Fields.optionalId("id_prefix", idPrefix))));
    }
    if (!tag.isEmpty()) {
      criteria.add(List.of(new Part.Tagged(checked("tag", tag))));
    }
    if (!any.isEmpty()) {
      criteria.add(any(checked("any", any)));
    }
    return new Search(criteria);
  }

  private static List<Part> any(String asked) {
    List<Part> parts = new ArrayList<>();
    for (Set<SearchTerm> terms :
        List.of(SearchTerms.name(asked), SearchTerms.email(asked), SearchTerms.phone(asked))) {
      if (!terms.isEmpty()) {
        parts.add(new Part.Terms(terms));
      }
    }
    parts.add(new Part.IdPrefix(asked));
    parts.add(new Part.Tagged(asked));
    return parts;
  }

  private static Part terms(String field, Set<SearchTerm> terms) {
    if (terms.isEmpty()) {
      throw Fields.invalid(
          field,
          switch (field) {
            case "email" -> "is no e-mail address";
            case "phone" -> "has fewer than four digits";
            default -> "holds no letter or digit";
          });
    }
    return new Part.Terms(terms);
  }

  private static String checked(String field, String text) {
    return Fields.text(field, text, MAX_TEXT).strip();
  }
}
