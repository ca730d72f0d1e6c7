import type { Exercise } from "../domain/catalog/entry.ts";
import { formOf } from "../domain/catalog/set-form.ts";
import type { LocalDate } from "../domain/dates.ts";
import type { DoneEvent } from "../domain/log/event.ts";
import type { DoseRun, ExerciseProgress } from "../domain/progress/exercise-progress.ts";
import type { Rung } from "../domain/progress/ladder-path.ts";
import type { Target } from "../domain/progression/target.ts";
import { ankleLines } from "../words/ankle-range.ts";
import { panelLines } from "./chart-panel.ts";
import { dateText } from "../words/date.ts";
import { doseText, loadText } from "../words/dose.ts";
import { doneText } from "../words/entry.ts";
import type { Screen } from "./palette.ts";
import { andList } from "../words/plane.ts";
import { numberText, seriesText, weekNaming, type WeekName } from "../words/progress.ts";
import { sentenceText } from "../words/sentence.ts";
import { renderSections, type Section } from "./why-view.ts";

interface ExerciseProgressOptions {
  readonly locale?: string | undefined;
  readonly today: LocalDate;
  readonly target: Target;
  /** The target is that of the next time: the exercise was done today. */
  readonly isNext: boolean;
  /** The log entries the target's rule read, oldest first. */
  readonly read: readonly DoneEvent[];
  readonly next: readonly string[];
}

/** Doses listed: older ones are in `fourplane log`. */
const mostDoses = 10;

const timesText = (times: number): string => (times === 1 ? "once" : `${times} times`);

const runLine = ({ first, times, event }: DoseRun, exercise: Exercise, nameOf: WeekName, plain: boolean): string => {
  const span = times === 1 ? nameOf(first) : `${nameOf(first)} to ${nameOf(event.date)}`;
  return `- ${span}: ${doneText(event, formOf(exercise), plain)}${times === 1 ? "" : `, ${timesText(times)}`}`;
};

const rungLine = ({ exercise, isHere, times, first, last }: Rung, nameOf: WeekName): string => {
  const when =
    first === null || last === null
      ? ""
      : first === last
        ? `, ${nameOf(first)}`
        : `, ${nameOf(first)} to ${nameOf(last)}`;
  const done = times === 0 ? "not done yet" : `done ${timesText(times)}${when}`;
  return `- Level ${exercise.level}, ${exercise.name}${isHere ? " (this one)" : ""}: ${done}`;
};

const targetText = (
  exercise: Exercise,
  { sets, amount, load, rest }: Target,
  isNext: boolean,
  plain: boolean,
): string => {
  if (rest === true) return isNext ? "It rests then." : "Today it rests.";
  const dose = doseText({ ...formOf(exercise), sets, amount, load, rest: 0 }, plain);
  return `Ready for ${dose}${load === null ? "" : ` with ${loadText(load)}`}.`;
};

const whySections = (
  exercise: Exercise,
  { target, isNext, read, locale, today }: ExerciseProgressOptions,
  { plain }: Screen,
): readonly Section[] => [
  {
    heading: isNext ? "Its number next time" : "Its number now",
    lines: [
      targetText(exercise, target, isNext, plain),
      sentenceText(target.why.text, { locale, today, plain }),
      ...(read.length === 0 ? [] : [`Read from the log: ${andList(read.map(({ date }) => dateText(date, locale)))}.`]),
    ],
  },
  { heading: "What moves it next", lines: [sentenceText(target.why.next, { locale, today, plain })] },
];

const unitWords = { reps: "reps", seconds: "seconds", metres: "metres", minutes: "minutes" } as const;

const chartTitle = ({ exercise, weightUnit }: ExerciseProgress, plain: boolean): string => {
  const amount = unitWords[exercise.measure];
  const what = weightUnit === null ? amount : `${weightUnit} ${plain ? "x" : "×"} ${amount}`;
  return `Most in one session each week: ${what} of all sets${exercise.perSide ? " and both sides" : ""}`;
};

const chartText = (progress: ExerciseProgress, nameOf: WeekName, screen: Screen): string => {
  const { weeks } = progress;
  const values = weeks.map(({ from, most }) => ({ from, value: most }));
  const title = chartTitle(progress, screen.plain);
  const text = `${seriesText(values, nameOf)}.`;
  if (screen.plain) {
    const rows = values.map(({ from, value }) => `- ${from}: ${numberText(value)}`);
    return renderSections([{ heading: title, lines: [...rows, text] }], screen);
  }
  const panel = {
    title,
    bars: values.map((each) => ({ ...each, mark: "·" })),
    height: 4,
    top: Math.max(1, ...values.map(({ value }) => value)),
    text,
  };
  return panelLines(panel, nameOf, screen).join("\n");
};

/**
 * One exercise over the weeks: its chart, its doses, its ladder, why its number is what it is and what moves it next.
 * No line is wider than the screen (20 columns and more); names are made safe here; no newline at the end.
 */
export const renderExerciseProgress = (
  progress: ExerciseProgress,
  screen: Screen,
  options: ExerciseProgressOptions,
): string => {
  const { exercise, doses, times, ladder, weeks } = progress;
  const nameOf = weekNaming(options.today, options.locale);
  const trains = exercise.mode === undefined ? exercise.role : `${andList(exercise.planes)} (${exercise.mode})`;
  const done = times === 0 ? "Not done yet." : `Done ${timesText(times)}.`;
  const shown = doses.slice(-mostDoses);
  const head: Section = { heading: exercise.name, lines: [`Level ${exercise.level}, ${trains}. ${done}`] };
  const sections: readonly Section[] = [
    ...whySections(exercise, options, screen),
    {
      heading: shown.length < doses.length ? `The last ${shown.length} doses` : "Doses so far",
      lines: shown.map((run) => runLine(run, exercise, nameOf, screen.plain)),
    },
    ...(ladder.length === 1
      ? []
      : [{ heading: "Its ladder, easiest first", lines: ladder.map((rung) => rungLine(rung, nameOf)) }]),
    ...(progress.range === null
      ? []
      : [
          {
            heading: "Range, toe to wall",
            lines: ankleLines(progress.range.measured, progress.range.isEnough, nameOf),
          },
        ]),
    { heading: "What to type next", lines: options.next },
  ];
  return [
    renderSections([head], screen),
    ...(weeks.length === 0 ? [] : [chartText(progress, nameOf, screen)]),
    renderSections(
      sections.filter(({ lines }) => lines.length > 0),
      screen,
    ),
  ].join("\n\n");
};
