import stringWidth from "fast-string-width";

import type { Exercise, Hands, Measure } from "../domain/catalog/entry.ts";
import { inShortHolds } from "../domain/catalog/short-holds.ts";
import { safeText } from "../domain/safe-text.ts";
import { cautionInWords } from "../words/cautions.ts";
import { cellInWords } from "../words/cell.ts";
import { padEnd, wrap } from "./columns.ts";
import { neededInWords } from "../words/equipment.ts";
import type { Screen } from "./palette.ts";

const levels = ["", "gentle start", "easy to moderate", "moderate", "hard", "very technical or fast"];

const rangeText = ([least, most]: readonly [number, number]): string =>
  least === most ? `${least}` : `${least} to ${most}`;

const measureText: Readonly<Record<Measure, string>> = {
  reps: "repetitions",
  seconds: "seconds",
  metres: "metres",
  minutes: "minutes",
};

/** "20 to 60 seconds", "2 to 6 holds of 10 s". */
const amountRangeText = ({ dose: { amount, hold = 0 }, measure }: Exercise): string => {
  const [least, most] = amount.map((each) => each / hold) as [number, number];
  return measure === "seconds" && Number.isInteger(least) && Number.isInteger(most)
    ? `${rangeText([least, most])} holds of ${hold} s`
    : `${rangeText(amount)} ${measureText[measure]}${hold > 0 ? ` in holds of ${hold} s` : ""}`;
};

const handsText: Readonly<Record<Hands, string>> = {
  one: " in one hand",
  pair: " in each hand, so two of the same",
  both: " in all",
};

const doseRangeText = (exercise: Exercise): string => {
  const { dose, hands, perSide, alternating } = exercise;
  return [
    `${rangeText(dose.sets)} ${dose.sets[1] === 1 ? "set" : "sets"} of ${amountRangeText(exercise)}`,
    perSide ? " per side" : "",
    alternating ? ", sides taking turns" : "",
    dose.load === undefined ? "" : `, with ${rangeText(dose.load)} kg${hands === undefined ? "" : handsText[hands]}`,
    dose.rest === 0 || dose.sets[1] === 1 ? "" : `, ${dose.rest} s rest between sets`,
    dose.shortHolds === undefined
      ? ""
      : `; with high blood pressure ${amountRangeText(inShortHolds(exercise, ["BP"]))} a set instead`,
  ].join("");
};

const trainsText = ({ role, mode, planes }: Exercise): string => {
  const [first, ...others] = planes;
  if (role === "mobility") return "mobility";
  if (first === undefined || mode === undefined) return "support: legs, hips and everyday strength";
  const also = others.length === 0 ? "" : `; half as much ${others.join(" and ")}`;
  return cellInWords({ plane: first, mode }) + also;
};

const neighbourText = (neighbour: Exercise | undefined, none: string): string =>
  neighbour === undefined ? none : `${safeText(neighbour.name)} (level ${neighbour.level})`;

/** The exercises one rung down and one rung up, where there are any. */
export interface Neighbours {
  readonly easier: Exercise | undefined;
  readonly harder: Exercise | undefined;
}

const factsOf = (exercise: Exercise, { easier, harder }: Neighbours): readonly (readonly [string, string])[] => [
  ["Trains", trainsText(exercise)],
  ["Level", `${exercise.level} of 5, ${levels[exercise.level] ?? ""}`],
  ["Needs", neededInWords(exercise.equipment)],
  ...(exercise.muscles.length === 0 ? [] : [["Muscles", exercise.muscles.map(safeText).join(", ")] as const]),
  ["Dose", doseRangeText(exercise)],
  ["Easier", neighbourText(easier, "none, this is where its ladder starts")],
  ["Harder", neighbourText(harder, "none, this is the top of its ladder")],
];

const labelWidth = 9;

const section = (
  heading: string,
  lines: readonly string[],
  marks: (index: number) => string,
  screen: Screen,
): string => {
  if (lines.length === 0) return "";
  const body = lines.map((line, index) => {
    const mark = marks(index);
    const indent = stringWidth(mark);
    return mark + wrap(safeText(line), screen.width, indent);
  });
  return [screen.palette.strong(wrap(heading, screen.width)), ...body].join("\n");
};

const bullet = () => "  - ";
const nothing = () => "  ";

/** What an exercise looks like: lines of a picture, or where none can be shown a sentence. */
export type Shown = { readonly picture: readonly string[] } | { readonly words: string };

const pictureBlock = (shown: Shown | undefined, screen: Screen): string => {
  if (shown === undefined) return "";
  return "words" in shown ? section("Picture", [shown.words], nothing, screen) : shown.picture.join("\n");
};

/** What an exercise of another catalog was taken for. */
const takenForText = ({ takenFor, guessed }: Exercise): string => {
  if (takenFor === undefined) return "";
  return guessed === true
    ? `Guessed to be ${takenFor}; say what it is with fourplane catalog review.`
    : `Tagged here: taken for ${takenFor}.`;
};

/** One exercise whole: what it looks like, what it trains, how it is done, its neighbours, its cautions, and what to type next. */
export const renderExercise = (
  exercise: Exercise,
  neighbours: Neighbours,
  screen: Screen,
  shown?: Shown | undefined,
): string => {
  const { width, palette } = screen;
  const also = exercise.aliases.length === 0 ? "" : `, also called ${exercise.aliases.join(", ")}`;
  const title = [
    palette.heading(wrap(safeText(exercise.name), width)),
    palette.quiet(wrap(safeText(exercise.id + also), width)),
  ].join("\n");
  const facts = factsOf(exercise, neighbours).map(
    ([label, text]) => padEnd(palette.quiet(label), labelWidth) + wrap(text, width, labelWidth),
  );
  const { licence = "", attribution = "" } = exercise;
  const source = [licence, attribution, takenForText(exercise)].filter((text) => text !== "");
  const next = [
    `fourplane plan --new --require ${exercise.id}`,
    ...(neighbours.harder === undefined ? [] : [`fourplane exercises show ${neighbours.harder.id}`]),
  ];
  return [
    title,
    facts.join("\n"),
    pictureBlock(shown, screen),
    section("Why", exercise.why === "" ? [] : [exercise.why], nothing, screen),
    section("One of the first five", exercise.founding === undefined ? [] : [exercise.founding], nothing, screen),
    section("How", exercise.steps, (index) => `${String(index + 1).padStart(3)}. `, screen),
    section("Think of", exercise.cues, bullet, screen),
    section("Common mistakes", exercise.mistakes, bullet, screen),
    section("When to stop", exercise.stop, bullet, screen),
    section("Take care", exercise.cautions.map(cautionInWords), bullet, screen),
    section("Source", source, nothing, screen),
    section("Next", next, nothing, screen),
  ]
    .filter((block) => block !== "")
    .join("\n\n");
};
