package io.clientele.profile.feed;

import io.clientele.profile.behaviour.BehaviourKind;
import java.util.regex.Pattern;

/** Decides what of a behaviour's subject may leave the archive: never what can be somebody. */
final class Openness {

  private static final Pattern EMAIL = Pattern.compile("\\S(@|%40)\\S");

  // Seven digits or more and nothing but what people put between them, as a word of its own.
  private static final Pattern PHONE =
      Pattern.compile("(?<![^\\s:=])[+(]*\\d(?:[ ().\u2013-]{0,2}\\d){6,}(?![^\\s,;&?])");

  private Openness() {}

  /** The subject as it may be told; empty where it is, or looks like, somebody. */
  static String subject(BehaviourKind kind, String subject) {
    return namesSomebody(kind) || EMAIL.matcher(subject).find() || PHONE.matcher(subject).find()
        ? ""
        : subject;
  }

  /** Whether the subject of the kind is a person. */
  static boolean namesSomebody(BehaviourKind kind) {
    return kind == BehaviourKind.INVITED || kind == BehaviourKind.REFERRED;
  }
}
