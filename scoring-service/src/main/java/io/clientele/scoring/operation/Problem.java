package io.clientele.scoring.operation;

import io.clientele.contracts.error.ErrorCode;

/**
 * Why an operation failed, in the terms of who asked for it.
 *
 * @param field the path of the field at fault in the request; empty where no single one is
 */
public record Problem(ErrorCode code, String field, String detail) {}
