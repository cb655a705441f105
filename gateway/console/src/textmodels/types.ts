import type { VersionState } from '../acts/StateTag';

/** A version of the model that reads feedback. */
export interface TextModel {
  readonly version: string;
  readonly base_version: string;
  readonly state: VersionState;
  readonly trial?: TextTrial;
  readonly made_at?: string;
}

/** How it did on corrected texts that it has not learnt from. */
export interface TextTrial {
  readonly texts: number;
  readonly base_accuracy: number;
  readonly base_macro_f1: number;
  readonly accuracy: number;
  readonly macro_f1: number;
  readonly mended: number;
  readonly spoilt: number;
  readonly better: boolean;
}
