import { modes, planes, type Mode, type Plane } from "../domain/spine.ts";
import type { Coverage } from "../domain/week.ts";

/** "Side-bending". */
export const planeName = (plane: Plane): string => plane.charAt(0).toUpperCase() + plane.slice(1);

/** "S". The four planes start with four different letters. */
export const planeLetter = (plane: Plane): string => plane.charAt(0).toUpperCase();

/** What the letters and modes beside an exercise stand for. */
export const letterLegend = `${planes.map((plane) => `${planeLetter(plane)} ${plane}`).join(", ")}; move: the back travels that way, resist: it is held still against a load.`;

/** The legend where an exercise has letters with a "+" too. */
export const partLegend = `${letterLegend.slice(0, -1)}; +: in part.`;

/** "a", "a and b", "a, b and c". */
export const andList = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;

/** The modes of a plane that no set of the week fills. */
export const missingModes = (coverage: Coverage, plane: Plane): readonly Mode[] =>
  modes.filter((mode) => coverage[plane][mode].sets === 0);

/** The state of a week in one line: what is covered, or what is not. */
export const coverageText = (coverage: Coverage): string => {
  const missing = planes.filter((plane) => missingModes(coverage, plane).length === modes.length);
  if (missing.length > 0) {
    const names = andList(missing.map((plane, index) => (index === 0 ? planeName(plane) : plane)));
    return `${names} ${missing.length === 1 ? "is" : "are"} missing`;
  }
  const open = planes.flatMap((plane) => missingModes(coverage, plane).map((mode) => `${plane} (${mode})`));
  if (open.length === 0) return "All four planes covered, each in both modes: move and resist";
  return `All four planes covered, without ${andList(open)}`;
};
