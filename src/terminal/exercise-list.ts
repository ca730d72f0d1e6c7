import stringWidth from "fast-string-width";

import type { Exercise } from "../domain/catalog/entry.ts";
import { safeText } from "../domain/safe-text.ts";
import { cells } from "../domain/spine.ts";
import { cellInWords } from "../words/cell.ts";
import { padEnd, truncate, wrap } from "./columns.ts";
import { neededInWords } from "../words/equipment.ts";
import type { Screen } from "./palette.ts";
import { counted } from "../words/phrasing.ts";

/** Wide enough for "level 2  ". */
const levelWidth = 9;
const margin = "  ";
const gap = 2;
const widestId = 32;
/** Columns from which the equipment stands beside the name, and from which the id does too. */
const narrow = 60;
const wide = 100;

const cellText = ({ role, planes, mode }: Exercise): string =>
  role === "trunk" && mode !== undefined ? `${planes[0]}, ${mode}` : role;

const longest = (texts: readonly string[]): number =>
  texts.reduce((most, text) => Math.max(most, stringWidth(text)), 0);

/** Draws one exercise; the columns are wide enough for all of `exercises`. A narrow screen takes two lines for each. */
const rowFor = (
  exercises: readonly Exercise[],
  screen: Screen,
  withCell: boolean,
): ((exercise: Exercise) => string) => {
  const { width, plain, palette } = screen;
  const restOf = (exercise: Exercise) =>
    [...(withCell ? [cellText(exercise)] : []), neededInWords(exercise.equipment)].join("; ");
  if (width < narrow) {
    const indent = margin.length * 2;
    return (exercise) => {
      const name = palette.strong(wrap(safeText(exercise.name), width, margin.length));
      const rest = wrap(`level ${exercise.level}, ${restOf(exercise)}`, width, indent);
      return `${margin}${name}\n${" ".repeat(indent)}${rest}`;
    };
  }
  const names = exercises.map((exercise) => safeText(exercise.name));
  const nameWidth = Math.min(longest(names), Math.floor(width * 0.45));
  const idWidth = width < wide ? 0 : Math.min(longest(exercises.map((exercise) => exercise.id)), widestId) + gap;
  const indent = margin.length + levelWidth + nameWidth + gap + idWidth;
  return (exercise) => {
    const name = padEnd(palette.strong(truncate(safeText(exercise.name), nameWidth, plain)), nameWidth + gap);
    const id = idWidth === 0 ? "" : padEnd(palette.quiet(truncate(exercise.id, idWidth - gap, plain)), idWidth);
    return `${margin}${padEnd(`level ${exercise.level}`, levelWidth)}${name}${id}${wrap(restOf(exercise), width, indent)}`;
  };
};

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Exercises in the order they are given, each with its level, what it trains and what it needs. */
export const renderFound = (exercises: readonly Exercise[], screen: Screen): string =>
  [...exercises.map(rowFor(exercises, screen, true)), "", counted(exercises.length, "exercise")].join("\n");

interface Group {
  readonly heading: string;
  readonly exercises: readonly Exercise[];
}

const groupsOf = (exercises: readonly Exercise[]): readonly Group[] => [
  ...cells.map(({ plane, mode }) => ({
    heading: capitalised(cellInWords({ plane, mode })),
    exercises: exercises.filter((each) => each.role === "trunk" && each.mode === mode && each.planes[0] === plane),
  })),
  { heading: "Mobility", exercises: exercises.filter((exercise) => exercise.role === "mobility") },
  { heading: "Support", exercises: exercises.filter((exercise) => exercise.role === "support") },
];

/** Exercises by plane and mode, then mobility and support; in each group the lowest level first. */
export const renderExercises = (exercises: readonly Exercise[], screen: Screen): string => {
  const row = rowFor(exercises, screen, false);
  const blocks = groupsOf(exercises)
    .filter((group) => group.exercises.length > 0)
    .map((group) => {
      const sorted = [...group.exercises].sort((a, b) => a.level - b.level);
      return [screen.palette.heading(wrap(group.heading, screen.width)), ...sorted.map(row)].join("\n");
    });
  return [...blocks, counted(exercises.length, "exercise")].join("\n\n");
};
