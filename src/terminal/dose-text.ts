import { safeText } from "../domain/safe-text.ts";
import type { Dose, Load } from "../domain/week.ts";

const units = { reps: "", seconds: " s", metres: " m", minutes: " min" } as const;

const times = (count: number, what: string, plain: boolean): string => `${count} ${plain ? "x" : "×"} ${what}`;

/** The short holds one set is made of: 40 s in holds of 10 is "4 × 10 s"; a rest that does not divide comes last. */
const holdsText = (amount: number, hold: number, plain: boolean): string => {
  const whole = Math.floor(amount / hold);
  const left = amount - whole * hold;
  return `${times(whole, `${hold} s`, plain)}${left > 0 ? ` + ${left} s` : ""}`;
};

const amountText = ({ sets, measure, amount, hold }: Dose, plain: boolean): string => {
  if (measure === "seconds" && hold !== undefined && hold > 0 && hold < amount) {
    const holds = holdsText(amount, hold, plain);
    return sets === 1 ? `${holds} holds` : times(sets, `(${holds})`, plain);
  }
  const once = `${amount}${units[measure]}`;
  return measure === "minutes" && sets === 1 ? once : times(sets, once, plain);
};

/** "3 × 8", "2 × 20 s per side", "3 × (4 × 10 s)", "5 min": sets and amount, without load and rest. */
export const doseText = (dose: Dose, plain: boolean): string =>
  `${amountText(dose, plain)}${dose.perSide ? " per side" : ""}`;

/** "16 kg". */
export const loadText = (load: Load): string => `${load.value} ${load.unit}`;

/** "rest 60 s"; empty where there is one set only, or no rest between sets. */
export const restText = ({ sets, rest }: Dose): string => (sets > 1 && rest > 0 ? `rest ${rest} s` : "");

/** "16 kg kettlebell", "band", or nothing: what the exercise is done with. */
export const gearText = (dose: Dose): string =>
  [dose.load === null ? "" : loadText(dose.load), safeText(dose.implement ?? "")]
    .filter((part) => part !== "")
    .join(" ");
