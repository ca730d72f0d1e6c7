import type { Exercise, Measure } from "./entry.ts";

/** How the sets of an exercise are counted. */
export interface SetForm {
  readonly measure: Measure;
  readonly perSide: boolean;
  /** Seconds of a short hold, where a set is made of some. */
  readonly hold?: number;
}

/** How the catalog says an exercise is counted. */
export const formOf = ({ measure, perSide, dose: { hold } }: Exercise): SetForm => ({
  measure,
  perSide,
  ...(hold === undefined ? {} : { hold }),
});
