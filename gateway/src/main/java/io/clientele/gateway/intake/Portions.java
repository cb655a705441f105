package io.clientele.gateway.intake;

import com.google.protobuf.MessageLite;
import java.util.ArrayList;
import java.util.List;

/** Cuts a list so that each part fits into one gRPC message, which holds 4 MiB. */
public final class Portions {

  /** Most bytes of one part. */
  public static final int BYTES = 3_000_000;

  private Portions() {}

  /** The parts, in order; each message must fit by itself. */
  public static <M extends MessageLite> List<List<M>> of(List<M> messages) {
    List<List<M>> portions = new ArrayList<>();
    List<M> portion = new ArrayList<>();
    long bytes = 0;
    for (M message : messages) {
      int size = message.getSerializedSize() + 6;
      if (bytes + size > BYTES && !portion.isEmpty()) {
        portions.add(portion);
        portion = new ArrayList<>();
        bytes = 0;
      }
      portion.add(message);
      bytes += size;
    }
    if (!portion.isEmpty()) {
      portions.add(portion);
    }
    return portions;
  }
}
