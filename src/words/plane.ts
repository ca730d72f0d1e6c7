import { modes, planes, type Mode, type Plane } from "../domain/spine.ts";
import { isHeld, type Coverage, type Week } from "../domain/week.ts";

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "Side-bending". */
export const planeName = (plane: Plane): string => capital(plane);

/** "a", "a and b", "a, b and c". */
export const andList = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;

/** The modes of a plane that no set of the week fills. */
export const missingModes = (coverage: Coverage, plane: Plane): readonly Mode[] =>
  modes.filter((mode) => coverage[plane][mode].sets === 0);

/** What a week leaves out: whole planes and single cells, those that were put on hold apart from the others. */
const leftOut = ({ coverage, gaps }: Pick<Week, "coverage" | "gaps">) => {
  const held = (plane: Plane) => (mode: Mode) =>
    gaps.some((gap) => gap.plane === plane && gap.mode === mode && isHeld(gap));
  const out = { missing: [] as Plane[], onHold: [] as Plane[], open: [] as string[], heldCells: [] as string[] };
  for (const plane of planes) {
    const none = missingModes(coverage, plane);
    if (none.length === modes.length && none.every(held(plane))) out.onHold.push(plane);
    else {
      const isMissing = none.length === modes.length;
      if (isMissing) out.missing.push(plane);
      for (const mode of none) {
        if (held(plane)(mode)) out.heldCells.push(`${plane} (${mode})`);
        else if (!isMissing) out.open.push(`${plane} (${mode})`);
      }
    }
  }
  return out;
};

const isOrAre = (names: readonly string[], what: string): string =>
  names.length === 0 ? "" : `${andList(names)} ${names.length === 1 ? "is" : "are"} ${what}`;

/** Whether a week has all that the person did not put on hold. */
export const isWhole = (week: Pick<Week, "coverage" | "gaps">): boolean => {
  const { missing, open } = leftOut(week);
  return missing.length + open.length === 0;
};

/** The state of a week in one line: what is covered, or what is not; with `sets`, the direct sets of each plane. */
export const coverageText = (week: Pick<Week, "coverage" | "gaps">, sets?: "sets"): string => {
  const { missing, onHold, open, heldCells } = leftOut(week);
  const count = (plane: Plane) => week.coverage[plane].move.sets + week.coverage[plane].resist.sets;
  const trained = planes.filter((plane) => count(plane) > 0);
  const isAll = trained.length === planes.length;
  const lead = isAll
    ? `all four planes${sets === undefined ? " covered" : ""}`
    : [isOrAre(missing, "missing"), isOrAre(onHold, "on hold")].filter((part) => part !== "").join(", ");
  const amounts = trained.map(
    (plane, at) => `${plane} ${count(plane)}${at > 0 ? "" : count(plane) === 1 ? " set" : " sets"}`,
  );
  const how =
    sets !== undefined
      ? `: ${amounts.join(", ")}`
      : isAll && open.length + heldCells.length === 0
        ? ", each in both modes: move and resist"
        : "";
  const without = open.length === 0 || missing.length > 0 ? "" : `, without ${andList(open)}`;
  const held = heldCells.length === 0 ? "" : `; ${isOrAre(heldCells, "on hold")}`;
  return `${capital(lead)}${how}${without}${held}`;
};
