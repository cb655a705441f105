package io.clientele.gateway.token;

import io.clientele.gateway.problem.EdgeRefusal;
import io.clientele.gateway.problem.ProblemKind;
import java.security.PublicKey;
import java.time.Instant;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

/** Whether a token is good: signed by the issuer, for this suite, and at this time (RFC 7519). */
final class TokenCheck {

  /** As long as names of callers may be elsewhere. */
  private static final int LONGEST_SUBJECT = 200;

  private TokenCheck() {}

  /**
   * What a token says, once it is known to be good.
   *
   * @param key the issuer's key that the token names
   * @throws EdgeRefusal where it is not good; the detail says why
   */
  static VerifiedToken verified(String token, Issuer issuer, PublicKey key, Instant now) {
    try {
      JwtClaims claims = consumer(issuer, key, now).processToClaims(token);
      String subject = claims.getSubject();
      if (subject.isBlank() || subject.length() > LONGEST_SUBJECT) {
        throw refused("the subject of the token takes 1 to " + LONGEST_SUBJECT + " characters");
      }
      return new VerifiedToken(subject, RoleNames.of(claims.getClaimsMap(), issuer.rolesClaim()));
    } catch (InvalidJwtException e) {
      throw refused(fault(e));
    } catch (MalformedClaimException e) {
      throw refused("a claim of the token is not of the type that it takes");
    }
  }

  /** The refusal of a token. */
  static EdgeRefusal refused(String detail) {
    return new EdgeRefusal(ProblemKind.UNAUTHENTICATED, detail);
  }

  private static JwtConsumer consumer(Issuer issuer, PublicKey key, Instant now) {
    return new JwtConsumerBuilder()
        .setJwsAlgorithmConstraints(
            ConstraintType.PERMIT, TokenHead.ALGORITHMS.toArray(String[]::new))
        .setVerificationKey(key)
        .setExpectedIssuer(true, issuer.name())
        .setExpectedAudience(true, issuer.audience())
        .setRequireExpirationTime()
        .setRequireSubject()
        .setAllowedClockSkewInSeconds(Math.toIntExact(issuer.skew().toSeconds()))
        .setEvaluationTime(NumericDate.fromMilliseconds(now.toEpochMilli()))
        .build();
  }

  private static String fault(InvalidJwtException e) {
    if (e.hasErrorCode(ErrorCodes.SIGNATURE_INVALID)) {
      return "the signature of the token is not the issuer's";
    }
    if (e.hasErrorCode(ErrorCodes.ISSUER_INVALID) || e.hasErrorCode(ErrorCodes.ISSUER_MISSING)) {
      return "the token is of another issuer";
    }
    if (e.hasErrorCode(ErrorCodes.AUDIENCE_INVALID)
        || e.hasErrorCode(ErrorCodes.AUDIENCE_MISSING)) {
      return "the token is for another audience";
    }
    if (e.hasExpired()) {
      return "the token has expired; get another one";
    }
    if (e.hasErrorCode(ErrorCodes.EXPIRATION_MISSING)) {
      return "the token does not say when it expires";
    }
    if (e.hasErrorCode(ErrorCodes.NOT_YET_VALID)) {
      return "the token is not valid yet";
    }
    return e.hasErrorCode(ErrorCodes.SUBJECT_MISSING)
        ? "the token does not say whose it is"
        : "the token cannot be read: it is no signed JWT";
  }
}
