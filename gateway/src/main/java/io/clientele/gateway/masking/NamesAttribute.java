package io.clientele.gateway.masking;

/** A view of one value, which knows what it is a value of. */
public interface NamesAttribute {

  /** The attribute, or the kind of the identifier. */
  String attribute();
}
