type PainBand = "green" | "amber" | "red";

/**
 * The band of pain during an exercise (0 to 10) against the pain of a usual day (0 to 10); null when nobody said.
 *
 * - green: no more than 2, or no more than usual, and never above 5;
 * - red: above 5 and above usual;
 * - amber: everything between, so also pain above 5 that is no more than usual.
 *
 * The pain-monitoring model (Thomee 1997; Silbernagel 2007, 10.1177/0363546506298279): 0-2 safe, 3-5 acceptable, above 5
 * not. Made for knees and Achilles tendons, not validated for the back: a comfort choice and no harm threshold. Shifting
 * the bands by the usual pain is [D]; a rise of 2 or more over it that lasts is a matter of `signalOf`.
 */
export const bandOf = (pain: number | null, usual: number): PainBand | null => {
  if (pain === null) return null;
  if (pain <= Math.min(5, Math.max(2, usual))) return "green";
  return pain > 5 && pain > usual ? "red" : "amber";
};
