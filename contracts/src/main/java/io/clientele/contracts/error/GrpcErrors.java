package io.clientele.contracts.error;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.Arrays;
import java.util.Optional;

/**
 * Carries a {@link ClienteleException} over gRPC as {@code google.rpc.Status} with {@code
 * ErrorInfo}.
 */
public final class GrpcErrors {

  /** The {@code domain} of every {@code ErrorInfo} of the suite. */
  public static final String DOMAIN = "clientele.io";

  private static final String FIELD = "field";

  // A status travels in headers, which hold 8 KiB in all: each character up to thirteen bytes, for
  // the detail is in them twice, once with every byte of UTF-8 escaped.
  private static final int LONGEST_DETAIL = 500;
  private static final int LONGEST_FIELD = 100;

  private GrpcErrors() {}

  /** The gRPC form of a refusal; of a long detail or field its beginning. */
  public static StatusRuntimeException toStatus(ClienteleException refusal) {
    ErrorInfo.Builder info =
        ErrorInfo.newBuilder().setReason(refusal.code().name()).setDomain(DOMAIN);
    if (!refusal.field().isEmpty()) {
      info.putMetadata(FIELD, start(refusal.field(), LONGEST_FIELD));
    }
    return StatusProto.toStatusRuntimeException(
        Status.newBuilder()
            .setCode(refusal.code().status().value())
            .setMessage(start(refusal.detail(), LONGEST_DETAIL))
            .addDetails(Any.pack(info.build()))
            .build());
  }

  // What was refused may be part of why: a name of a million characters.
  private static String start(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
    return text.substring(0, end) + "…";
  }

  /**
   * The refusal that a failed call carries. A failure without a code of the suite becomes {@link
   * ErrorCode#UNAVAILABLE}, {@link ErrorCode#DEADLINE_EXCEEDED} or {@link ErrorCode#INTERNAL} by
   * its status.
   */
  public static ClienteleException fromStatus(StatusRuntimeException failure) {
    return info(failure)
        .flatMap(info ->
            code(info.getReason())
                .map(code ->
                    new ClienteleException(
                        code,
                        info.getMetadataOrDefault(FIELD, ""),
                        String.valueOf(failure.getStatus().getDescription()))))
        .orElseGet(() -> uncoded(failure));
  }

  private static Optional<ErrorInfo> info(StatusRuntimeException failure) {
    Status status = StatusProto.fromThrowable(failure);
    if (status == null) {
      return Optional.empty();
    }
    return status.getDetailsList().stream()
        .filter(detail -> detail.is(ErrorInfo.class))
        .findFirst()
        .map(GrpcErrors::unpack);
  }

  private static ErrorInfo unpack(Any detail) {
    try {
      return detail.unpack(ErrorInfo.class);
    } catch (InvalidProtocolBufferException e) {
      return ErrorInfo.getDefaultInstance();
    }
  }

  private static Optional<ErrorCode> code(String reason) {
    return Arrays.stream(ErrorCode.values()).filter(code -> code.name().equals(reason)).findFirst();
  }

  private static ClienteleException uncoded(StatusRuntimeException failure) {
    return switch (failure.getStatus().getCode()) {
      case UNAVAILABLE ->
          new ClienteleException(ErrorCode.UNAVAILABLE, "a service that is needed does not answer");
      case DEADLINE_EXCEEDED ->
          new ClienteleException(
              ErrorCode.DEADLINE_EXCEEDED, "a service that is needed did not answer in time");
      default -> new ClienteleException(ErrorCode.INTERNAL, "a service failed; its log says more");
    };
  }
}
