package io.clientele.profile.schema;

/** What the text of an attribute is. */
public enum TextFormat {
  /** Any text. */
  PLAIN,
  /** A person's name. */
  NAME,
  /** An e-mail address. */
  EMAIL,
  /** A phone number. */
  PHONE,
  /** A country of ISO 3166-1. */
  COUNTRY,
  /** A state or province; those of China by their official names. */
  REGION,
  /** A city or town. */
  PLACE,
  /** An administrative division of China, GB/T 2260. */
  DIVISION_CODE,
  /** A postal code of any country. */
  POSTAL_CODE,
  /** The number of a Chinese identity card, GB 11643, which is not kept. */
  IDENTITY_CARD
}
