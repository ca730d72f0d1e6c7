import type { Answer } from "../domain/catalog/foreign/answers.ts";
import { unknownGear } from "../domain/catalog/foreign/equipment.ts";
import type { Exercise } from "../domain/catalog/entry.ts";
import { safeText } from "../domain/safe-text.ts";
import { cells } from "../domain/spine.ts";
import { wrap } from "../terminal/columns.ts";
import type { Screen } from "../terminal/palette.ts";
import type { Prompter } from "../terminal/prompts.ts";
import { cellInWords } from "../words/cell.ts";
import { neededInWords } from "../words/equipment.ts";
import { joined } from "../words/phrasing.ts";

/** What a person answers, or wants instead: to leave this one for later, or to stop. */
export type Reviewed = Answer | "later" | "stop";

const keyOf = (answer: Answer): string => (answer.role === "trunk" ? `${answer.plane}:${answer.mode}` : answer.role);

const answers: readonly { readonly answer: Answer; readonly name: string; readonly short: string }[] = [
  ...cells.map((cell) => ({
    answer: { role: "trunk" as const, ...cell },
    name: `It trains ${cellInWords(cell)}`,
    short: cellInWords(cell),
  })),
  { answer: { role: "mobility" }, name: "Mobility: it loosens hips, ankles or the upper back", short: "mobility" },
  { answer: { role: "support" }, name: "Support: legs, hips and everyday strength", short: "support" },
  { answer: { role: "out" }, name: "Leave it out", short: "left out" },
];

const guessOf = ({ role, planes: [plane], mode }: Exercise): Answer =>
  role !== "trunk" || plane === undefined || mode === undefined
    ? { role: role === "trunk" ? "out" : role }
    : { role: "trunk", plane, mode };

const detailsOf = (exercise: Exercise, width: number): readonly string[] => {
  const { muscles, equipment, takenFor, steps } = exercise;
  const isTold = !equipment.some((list) => list.includes(unknownGear));
  const about = joined([muscles.join(", "), isTold ? neededInWords(equipment) : "what it needs is not told"], "; ");
  return [about, takenFor === undefined ? "" : `Guessed to be ${takenFor}.`, steps.slice(0, 3).join(" ")]
    .filter((line) => line !== "")
    .flatMap((line) =>
      wrap(safeText(line), width - 2)
        .split("\n")
        .slice(0, 5),
    );
};

/** Asks what an exercise of another catalog trains; the guess is what Enter takes. @throws Failure (cancelled). */
export const askReview = async (
  ask: Prompter,
  exercise: Exercise,
  place: string,
  screen: Screen,
): Promise<Reviewed> => {
  const guess = keyOf(guessOf(exercise));
  const sorted = [...answers].sort((a, b) => Number(keyOf(b.answer) === guess) - Number(keyOf(a.answer) === guess));
  return ask.select<Reviewed>({
    message: `${safeText(exercise.name)} (${place}): what does it train?`,
    label: safeText(exercise.name),
    details: detailsOf(exercise, screen.width),
    choices: [
      ...sorted.map(({ answer, name, short }) => ({ value: answer, name, short })),
      { value: "later" as const, name: "I cannot say: ask me another time", short: "later" },
      { value: "stop" as const, name: "Stop here; what I said is kept", short: "stop" },
    ],
  });
};
