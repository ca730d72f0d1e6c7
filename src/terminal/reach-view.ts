import { planesOutOfReach, type CellReach } from "../domain/catalog/reach.ts";
import type { Implement, Unit } from "../domain/profile/profile.ts";
import { planeInWords, planes } from "../domain/spine.ts";
import { padEnd, wrap } from "./columns.ts";
import { implementInWords, ownedInWords } from "../words/equipment.ts";
import type { Screen } from "./palette.ts";
import { andList, planeName } from "../words/plane.ts";
import { counted } from "../words/phrasing.ts";

/** What the reach was asked for. */
export interface ReachQuestion {
  readonly equipment: readonly Implement[];
  readonly units: Unit;
  readonly level: number;
}

const mostOpenings = 4;
const modeWidth = 10;
const countWidth = 34;
const wide = 70;

/** What the cell is trained with, or what stands in the way of it. */
const reachText = ({ exercises, lowestLevel, missing, total }: CellReach): string => {
  if (lowestLevel !== null && exercises > 0) {
    return `${counted(exercises, "exercise")}, from level ${lowestLevel}`;
  }
  if (total === 0) return "none: the catalog has nothing";
  if (lowestLevel !== null) return `none: it starts at level ${lowestLevel}`;
  return missing.length > 0 ? "none: it needs equipment" : "none: it needs equipment and a higher level";
};

const openingText = ({ missing }: CellReach): string => {
  const some = missing
    .slice(0, mostOpenings)
    .map(({ implement, exercises }) => `${implementInWords(implement)} +${exercises}`);
  return some.length === 0 ? "" : `more with: ${some.join(", ")}`;
};

const rowOf = (row: CellReach, { width, palette }: Screen): string => {
  const text = reachText(row);
  const painted = row.exercises > 0 ? text : palette.warn(text);
  const opening = openingText(row);
  const mode = padEnd(`  ${row.cell.mode}`, modeWidth);
  if (width < wide) {
    const below = opening === "" ? "" : `\n${" ".repeat(modeWidth)}${wrap(opening, width, modeWidth)}`;
    return mode + wrap(painted, width, modeWidth) + below;
  }
  const indent = modeWidth + countWidth;
  return `${mode}${padEnd(painted, countWidth)}${palette.quiet(wrap(opening, width, indent))}`.trimEnd();
};

const summaryOf = (reach: readonly CellReach[], { level }: ReachQuestion): string => {
  const missing = planesOutOfReach(reach);
  const open = reach.filter((row) => row.exercises === 0).length;
  if (missing.length > 0) {
    return `Out of reach: ${andList(missing)}. A week with this equipment up to level ${level} cannot cover all four planes.`;
  }
  return open === 0
    ? "All four planes can be trained, each in both modes."
    : `All four planes can be trained; ${open} of the 8 plane and mode pairs cannot.`;
};

/** What can be trained with some equipment up to a level: each plane and mode, and which implement would add to it. */
export const renderReach = (reach: readonly CellReach[], question: ReachQuestion, screen: Screen): string => {
  const { width, palette } = screen;
  const heading = `With ${ownedInWords(question.equipment, question.units)}, up to level ${question.level}`;
  const blocks = planes.map((plane) =>
    [
      palette.strong(wrap(`${planeName(plane)}: ${planeInWords[plane]}`, width)),
      ...reach.filter((row) => row.cell.plane === plane).map((row) => rowOf(row, screen)),
    ].join("\n"),
  );
  return [palette.strong(wrap(heading, width)), ...blocks, wrap(summaryOf(reach, question), width)].join("\n\n");
};
