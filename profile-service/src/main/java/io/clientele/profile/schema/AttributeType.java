package io.clientele.profile.schema;

import io.clientele.profile.value.Fields;

/** What the values of an attribute look like. */
public sealed interface AttributeType {

  /** The kinds of types. */
  enum Kind {
    /** Text. */
    TEXT,
    /** A number. */
    NUMBER,
    /** An amount in a currency. */
    MONEY,
    /** A date, or the month or year of one. */
    DATE,
    /** Yes or no. */
    FLAG,
    /** One of several values. */
    CHOICE,
    /** Any number of texts, numbers or choices. */
    LIST
  }

  /** Which kind. */
  Kind kind();

  /** The values that it can have; empty where it has no choices. */
  default Choices choices() {
    return Choices.NONE;
  }

  /** The range of its numbers. */
  default Bounds bounds() {
    return Bounds.NONE;
  }

  /** The type of a kind as businesses define it: any text, any number, amounts in US dollars. */
  static AttributeType of(Kind kind) {
    return switch (kind) {
      case TEXT -> new Text(TextFormat.PLAIN);
      case NUMBER -> new Numeric(Bounds.NONE, false);
      case MONEY -> new Amount(Bounds.NONE, "USD");
      case DATE -> new Day(false, false);
      case FLAG -> new Flag();
      case CHOICE -> new OneOf(Choices.NONE);
      case LIST -> new Items(Choices.NONE, false, Bounds.NONE);
    };
  }

  /** The same type with other bounds; refused where it has no numbers. */
  default AttributeType with(Bounds bounds) {
    return switch (this) {
      case Numeric numeric -> new Numeric(bounds, numeric.whole());
      case Amount amount -> new Amount(bounds, amount.currency());
      // A list with bounds is one of numbers.
      case Items items when items.choices().all().isEmpty() ->
          new Items(Choices.NONE, items.numbers() || !bounds.equals(Bounds.NONE), bounds);
      case Text _, Day _, Flag _, OneOf _, Items _ -> {
        if (!bounds.equals(Bounds.NONE)) {
          throw Fields.invalid(
              bounds.minimum() == null ? "maximum" : "minimum",
              "is for numbers and money only; leave it out");
        }
        yield this;
      }
    };
  }

  /** The same type with other choices; refused where it has none. */
  default AttributeType with(Choices choices) {
    return switch (this) {
      case OneOf _ -> new OneOf(choices);
      case Items items when !items.numbers() -> new Items(choices, false, items.bounds());
      case Text _, Numeric _, Amount _, Day _, Flag _, Items _ -> {
        if (!choices.equals(Choices.NONE)) {
          throw Fields.invalid("choices", "are for types CHOICE and LIST only; leave them out");
        }
        yield this;
      }
    };
  }

  /** Text in a format. */
  record Text(TextFormat format) implements AttributeType {
    @Override
    public Kind kind() {
      return Kind.TEXT;
    }
  }

  /**
   * A number.
   *
   * @param whole without decimals
   */
  record Numeric(Bounds bounds, boolean whole) implements AttributeType {
    @Override
    public Kind kind() {
      return Kind.NUMBER;
    }
  }

  /**
   * An amount.
   *
   * @param currency the one of amounts that come without, ISO 4217
   */
  record Amount(Bounds bounds, String currency) implements AttributeType {
    @Override
    public Kind kind() {
      return Kind.MONEY;
    }
  }

  /**
   * A date.
   *
   * @param dayFirst whether 01/02/2000 is in February
   * @param birth whether it is somebody's birth, which is neither to come nor long ago
   */
  record Day(boolean dayFirst, boolean birth) implements AttributeType {
    @Override
    public Kind kind() {
      return Kind.DATE;
    }
  }

  /** Yes or no. */
  record Flag() implements AttributeType {
    @Override
    public Kind kind() {
      return Kind.FLAG;
    }
  }

  /** One of the choices. */
  record OneOf(Choices choices) implements AttributeType {
    @Override
    public Kind kind() {
      return Kind.CHOICE;
    }
  }

  /**
   * Any number of them.
   *
   * @param choices none: any text
   * @param numbers whether they are numbers
   */
  record Items(Choices choices, boolean numbers, Bounds bounds) implements AttributeType {
    @Override
    public Kind kind() {
      return Kind.LIST;
    }
  }
}
