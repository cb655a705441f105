package io.clientele.profile.cleaning;

import io.clientele.profile.region.Countries;
import io.clientele.profile.region.Divisions;
import io.clientele.profile.schema.AttributeDefinition;
import io.clientele.profile.schema.AttributeType;
import io.clientele.profile.schema.Choices;
import io.clientele.profile.schema.TextFormat;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Brings a value into the form in which its attribute is kept. Whatever comes, the answer is an
 * outcome, the same one for the same value at the same time.
 */
public final class Cleaning {

  private static final int MAX_TEXT = 1000;

  private final Countries countries;
  private final Divisions divisions;
  private final Blocked blocked = BlockedYaml.load();
  private final PhoneCleaner phones;

  /**
   * Cleaning with the tables that it needs.
   *
   * @param phoneCountries countries of phone numbers that come without one, alpha-2: the first in
   *     which the number is valid is taken
   */
  public Cleaning(Countries countries, Divisions divisions, List<String> phoneCountries) {
    this.countries = countries;
    this.divisions = divisions;
    this.phones = new PhoneCleaner(phoneCountries, blocked);
  }

  /**
   * Cleans a value.
   *
   * @param raw decoded JSON
   * @param told when it was told
   * @param country the person's, alpha-2, where it was told along with it
   */
  public Outcome clean(
      AttributeDefinition definition,
      @Nullable Object raw,
      Instant told,
      Optional<String> country) {
    if (raw == null) {
      return new Outcome.Invalid(Issue.EMPTY);
    }
    if (definition.type() instanceof AttributeType.Items items && !(raw instanceof Map)) {
      return ListCleaner.list(items, raw, blocked);
    }
    if (definition.type() instanceof AttributeType.Amount amount && raw instanceof Map<?, ?> map) {
      return MoneyCleaner.money(amount, map);
    }
    Optional<String> text = Raw.text(raw);
    if (text.isEmpty()) {
      return new Outcome.Invalid(Issue.WRONG_TYPE);
    }
    String tidy = Texts.tidy(text.get());
    if (tidy.isEmpty()) {
      return new Outcome.Invalid(Issue.EMPTY);
    }
    Outcome outcome = clean(definition.type(), raw, text.get(), tidy, told, country);
    // A word may be blocked in general and mean something here, as `none` does among choices.
    return outcome instanceof Outcome.Invalid && blocked.value(tidy)
        ? new Outcome.Invalid(Issue.BLOCKED)
        : outcome;
  }

  private Outcome clean(
      AttributeType type,
      Object raw,
      String came,
      String tidy,
      Instant told,
      Optional<String> country) {
    return switch (type) {
      case AttributeType.Text(TextFormat format) -> text(format, raw, came, tidy, told, country);
      case AttributeType.Numeric numeric -> NumberCleaner.number(numeric, raw, tidy);
      case AttributeType.Amount amount -> MoneyCleaner.money(amount, tidy);
      case AttributeType.Day day -> DateCleaner.date(day, came, tidy, told);
      case AttributeType.Flag _ -> FlagCleaner.flag(raw, tidy);
      case AttributeType.OneOf(Choices choices) ->
          choices
              .meant(tidy)
              .map(value -> Outcome.text(came, value, Issue.SYNONYM))
              .orElse(new Outcome.Invalid(Issue.CHOICE_UNKNOWN));
      case AttributeType.Items _ -> new Outcome.Invalid(Issue.WRONG_TYPE);
    };
  }

  private Outcome text(
      TextFormat format,
      Object raw,
      String came,
      String tidy,
      Instant told,
      Optional<String> country) {
    if (tidy.length() > MAX_TEXT) {
      return new Outcome.Invalid(Issue.TOO_LONG);
    }
    return switch (format) {
      case PLAIN ->
          blocked.value(tidy) ? new Outcome.Invalid(Issue.BLOCKED) : Outcome.text(came, tidy);
      case NAME -> NameCleaner.name(came, tidy, blocked);
      case EMAIL -> EmailCleaner.email(came, tidy, blocked);
      case PHONE -> phones.phone(came, tidy, country);
      case COUNTRY ->
          countries
              .code(tidy)
              .map(code -> Outcome.text(came, code, Issue.SYNONYM))
              .orElse(new Outcome.Invalid(Issue.COUNTRY_UNKNOWN));
      case REGION -> region(came, tidy, country);
      case PLACE ->
          blocked.value(tidy) ? new Outcome.Invalid(Issue.BLOCKED) : NameCleaner.place(came, tidy);
      case DIVISION_CODE -> CodeCleaner.division(came, tidy, divisions);
      case POSTAL_CODE -> CodeCleaner.postal(came, tidy);
      case IDENTITY_CARD -> IdentityCard.number(raw, tidy, divisions, told);
    };
  }

  private Outcome region(String came, String tidy, Optional<String> country) {
    if (blocked.value(tidy)) {
      return new Outcome.Invalid(Issue.BLOCKED);
    }
    Optional<String> province =
        country.orElse("CN").equals("CN") ? divisions.province(tidy) : Optional.empty();
    return Outcome.text(came, province.orElse(tidy), Issue.SYNONYM);
  }
}
