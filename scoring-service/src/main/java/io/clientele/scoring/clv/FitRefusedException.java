package io.clientele.scoring.clv;

/** There is no model for these data. The message says why and how to mend it. */
public final class FitRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** A refusal. */
  public FitRefusedException(Reason reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  /** Why there is none. */
  public Reason reason() {
    return reason;
  }

  /** Why there may be no model. */
  public enum Reason {
    /** Nobody bought before the calibration's end. */
    NO_CUSTOMERS,
    /** One customer only tells nothing of how customers differ. */
    ONE_CUSTOMER,
    /** Too few customers for a model of spend. */
    TOO_FEW_CUSTOMERS,
    /** Nobody bought again. */
    NO_REPEAT_PURCHASES,
    /** All first purchases are of the last day: there was no time to buy again. */
    NO_TIME,
    /** The search ended where the likelihood still rises. */
    NOT_CONVERGED,
    /** The likelihood is not finite. */
    NOT_FINITE
  }
}
