package io.clientele.scoring.model;

import io.clientele.scoring.clv.Calibration;
import io.clientele.scoring.clv.FitNote;
import io.clientele.scoring.model.PurchaseReads.Gathered;
import java.util.ArrayList;
import java.util.List;

/** What is remarkable about a fit of lifetime value. */
final class ClvNotes {

  private ClvNotes() {}

  /** Of the data. */
  static List<ModelNote> of(Gathered gathered, Calibration calibration) {
    List<ModelNote> notes = new ArrayList<>();
    if (gathered.future() > 0) {
      notes.add(
          new ModelNote(
              "FUTURE_ORDERS",
              gathered.future() + " orders are dated later than now and were left out",
              false));
    }
    if (gathered.otherCurrencies() > 0) {
      notes.add(
          new ModelNote(
              "MIXED_CURRENCIES",
              "%d orders are in other currencies than %s: they count as purchases, their amounts do not"
                  .formatted(gathered.otherCurrencies(), gathered.currency()),
              false));
    }
    if (calibration.lateCustomers() > 0) {
      notes.add(
          new ModelNote(
              "LATE_CUSTOMERS",
              calibration.lateCustomers()
                  + " customers bought for the first time after the calibration and were left out",
              false));
    }
    return notes;
  }

  /**
   * Of the fit. Nothing can be said with parameters that the data do not tell; a model without
   * dropout says of purchases and value what there is to say.
   */
  static ModelNote note(FitNote note) {
    return new ModelNote(
        note.code().name(), note.detail(), note.code() == FitNote.Code.PARAMETERS_NOT_IDENTIFIED);
  }
}
