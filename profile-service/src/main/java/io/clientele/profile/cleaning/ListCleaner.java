package io.clientele.profile.cleaning;

import io.clientele.profile.schema.AttributeType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lists: of a JSON array, or of a text with commas, semicolons, bars or line ends between. */
final class ListCleaner {

  private static final Pattern SEPARATOR = Pattern.compile("[,;|、，；\\n\\r]");

  private ListCleaner() {}

  static Outcome list(AttributeType.Items type, @Nullable Object came, Blocked blocked) {
    List<?> entries =
        came instanceof List<?> list ? list : List.of(SEPARATOR.split(Raw.text(came).orElse("")));
    Set<CleanValue> items = new LinkedHashSet<>();
    boolean dropped = false;
    boolean repaired = !(came instanceof List);
    for (Object entry : entries) {
      String tidy = Texts.tidy(Raw.text(entry).orElse(""));
      Optional<CleanValue> item = tidy.isEmpty() ? Optional.empty() : item(type, tidy, blocked);
      if (item.isPresent()) {
        repaired |= !items.add(item.get()) || !isSame(entry, item.get());
      } else {
        dropped |= !tidy.isEmpty();
        repaired = true;
      }
    }
    if (items.isEmpty() && dropped) {
      return new Outcome.Invalid(
          type.numbers()
              ? Issue.NUMBER_SYNTAX
              : type.choices().all().isEmpty() ? Issue.BLOCKED : Issue.CHOICE_UNKNOWN);
    }
    CleanValue value = new CleanValue.Items(new ArrayList<>(items));
    if (dropped) {
      return new Outcome.Repaired(value, Issue.ENTRIES_DROPPED);
    }
    return repaired ? new Outcome.Repaired(value, Issue.TIDIED) : new Outcome.Clean(value);
  }

  private static Optional<CleanValue> item(AttributeType.Items type, String tidy, Blocked blocked) {
    if (type.numbers()) {
      return Numerals.number(tidy).filter(type.bounds()::hold).map(CleanValue.Number::new);
    }
    if (!type.choices().all().isEmpty()) {
      return type.choices().meant(tidy).map(CleanValue.Text::new);
    }
    return blocked.value(tidy) ? Optional.empty() : Optional.of(new CleanValue.Text(tidy));
  }

  private static boolean isSame(@Nullable Object entry, CleanValue item) {
    return switch (item) {
      case CleanValue.Text(String text) -> text.equals(entry);
      case CleanValue.Number(BigDecimal _) -> entry instanceof Number;
      case CleanValue.Amount _, CleanValue.Flag _, CleanValue.Items _ -> false;
    };
  }
}
