package io.clientele.profile.cleaning;

/** Why a value was not understood, or what was put right about it. */
public enum Issue {
  /** Nothing was told: null, or blank. */
  EMPTY,
  /** A text that stands for nothing or was typed to test, for example {@code n/a}. */
  BLOCKED,
  /** Of another kind than the attribute's, for example an object. */
  WRONG_TYPE,
  /** Longer than the attribute's texts are. */
  TOO_LONG,
  /** Repaired: spaces, width, case, separators. */
  TIDIED,
  /** Repaired: a name in capital letters. */
  CAPITALS,
  /** No name: it has no letter. */
  NOT_A_NAME,
  /** No e-mail address. */
  EMAIL_SYNTAX,
  /** An e-mail address of nobody, for example {@code noreply@}. */
  EMAIL_BLOCKED,
  /** No phone number. */
  PHONE_SYNTAX,
  /** No number of its country, or its country is not known. */
  PHONE_NOT_VALID,
  /** Repaired: the number came without a country, and one of those configured was assumed. */
  PHONE_COUNTRY_ASSUMED,
  /** No date. */
  DATE_SYNTAX,
  /** Day and month can be told either way round. */
  DATE_AMBIGUOUS,
  /** A year of two digits. */
  DATE_TWO_DIGIT_YEAR,
  /** There is no such day. */
  DATE_IMPOSSIBLE,
  /** Repaired: of two readings the one with the day first was taken. */
  DATE_DAY_FIRST,
  /** A birth that is yet to come. */
  BIRTH_DATE_IN_FUTURE,
  /** A birth more than 130 years ago. */
  BIRTH_DATE_TOO_OLD,
  /** No number. */
  NUMBER_SYNTAX,
  /** A number with decimals where there can be none. */
  NUMBER_NOT_WHOLE,
  /** Beyond the attribute's bounds. */
  NUMBER_OUT_OF_RANGE,
  /** No currency of ISO 4217. */
  CURRENCY_UNKNOWN,
  /** Repaired: the amount came without a currency, or with a sign of several. */
  CURRENCY_ASSUMED,
  /** Neither yes nor no. */
  FLAG_SYNTAX,
  /** None of the choices. */
  CHOICE_UNKNOWN,
  /** Repaired: another word for the choice. */
  SYNONYM,
  /** Repaired: entries that were not understood were left out. */
  ENTRIES_DROPPED,
  /** No country. */
  COUNTRY_UNKNOWN,
  /** No postal code. */
  POSTAL_CODE_SYNTAX,
  /** No code of a division. */
  DIVISION_CODE_SYNTAX,
  /** There is no such division. */
  DIVISION_CODE_UNKNOWN,
  /** No number of an identity card. */
  IDENTITY_CARD_SYNTAX,
  /** The province in the number does not exist. */
  IDENTITY_CARD_DIVISION,
  /** The date of birth in the number is none. */
  IDENTITY_CARD_DATE,
  /** The check digit does not fit the number. */
  IDENTITY_CARD_CHECK_DIGIT,
  /** Repaired: a number of 15 digits was brought to 18. */
  IDENTITY_CARD_15_DIGITS
}
