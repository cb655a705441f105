package io.clientele.feedback.sentiment;

/** Rolling and mixing of 32-bit hashes. */
final class Hashing {
  private Hashing() {}

  /** Appends a unit to a rolling hash. */
  static int roll(int hash, int unit) {
    return (hash ^ unit) * 0x01000193 + 0x7F4A7C15;
  }

  /** Spreads a rolling hash over all 32 bits (the finaliser of MurmurHash3). */
  static int spread(int hash) {
    int h = hash;
    h = (h ^ (h >>> 16)) * 0x85EBCA6B;
    h = (h ^ (h >>> 13)) * 0xC2B2AE35;
    return h ^ (h >>> 16);
  }
}
