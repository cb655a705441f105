package io.clientele.scoring.clv;

/** A model with dropout, held where nobody stops: gamma a millionth, delta one. */
record NoDropout(Likelihood full) implements Likelihood {

  @Override
  public int rows() {
    return full.rows();
  }

  @Override
  public long customers() {
    return full.customers();
  }

  @Override
  public Sum at(double[] parameters) {
    Sum sum = full.at(new double[] {parameters[0], parameters[1], 1e-6, 1});
    return (from, to, gradient) -> {
      double[] all = new double[4];
      double value = sum.add(from, to, all);
      gradient[0] += all[0];
      gradient[1] += all[1];
      return value;
    };
  }
}
