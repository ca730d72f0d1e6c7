import { weekdays } from "../domain/dates.ts";
import {
  experienceLevels,
  experiences,
  saying,
  tenderCells,
  toleranceOf,
  withRelief,
  withSuggestions,
} from "../domain/profile/intake.ts";
import { parseMinutes, type Parsed } from "../domain/profile/parse-profile.ts";
import { ageBands, type AgeBand } from "../domain/profile/profile.ts";
import { parsePain } from "../domain/session/read-answers.ts";
import { cellId, cells, planes, type Plane } from "../domain/spine.ts";
import { ageWords, everydayWords, experienceWords, reliefWords, weekdayWords } from "../words/intake.ts";
import { health, leaveOut } from "./init-avoid.ts";
import type { Back } from "./ask-steps.ts";
import { question, type Step } from "./init-step.ts";
import { screening } from "./init-screening.ts";
import { problemOf } from "./plan-flags.ts";

const numberIn = (parsed: Parsed<number>): number => ("value" in parsed ? parsed.value : Number.NaN);

const days = question(
  "days",
  (prompter, intake, way) =>
    prompter.checkbox({
      message: "On which days do you want to train?",
      label: "Days",
      choices: weekdays.map((value) => ({ value, ...weekdayWords[value] })),
      initial: intake.profile.days,
      check: (ticked) => (ticked.length === 0 ? "Tick at least one day with Space." : undefined),
      ...way,
    }),
  (intake, value) => saying(intake, { days: value }),
);

const age = question(
  "age",
  (prompter, intake, way) =>
    prompter.select<AgeBand, Back>({
      message: "How old are you?",
      label: "Age",
      choices: ageBands.map((value) => ({ value, ...ageWords[value] })),
      initial: intake.profile.age ?? "18-64",
      ...way,
    }),
  (intake, value) => saying(intake, { age: value }),
);

const minutes = question(
  "minutes",
  (prompter, intake, way) =>
    prompter.input({
      message: "How many minutes may a session take?",
      label: "Minutes",
      initial: String(withSuggestions(intake).profile.minutes),
      check: problemOf(parseMinutes),
      ...way,
    }),
  (intake, text) => saying(intake, { minutes: numberIn(parseMinutes(text)) }),
);

const usualPain = question(
  "usual pain",
  (prompter, intake, way) =>
    prompter.input({
      message: "How much back pain is there on a usual day?",
      label: "Usual pain",
      hint: "0 is none, 10 the worst imaginable",
      initial: String(intake.profile.usualPain ?? 0),
      check: problemOf(parsePain),
      ...way,
    }),
  (intake, text) => saying(intake, { usualPain: numberIn(parsePain(text)) }),
);

const experience = question(
  "experience",
  (prompter, intake, way) => {
    const { level } = withSuggestions(intake).profile;
    const named = experiences.map((each) => ({ value: experienceLevels[each] as number, ...experienceWords[each] }));
    const asSaved = { value: level, name: `As it is: level ${level}`, short: `level ${level}` };
    return prompter.select<number, Back>({
      message: "How much strength training do you have behind you?",
      label: "Experience",
      choices: named.some(({ value }) => value === level) ? named : [...named, asSaved],
      initial: level,
      ...way,
    });
  },
  (intake, value) => saying(intake, { level: value }),
);

const feelsBad = question(
  "what feels bad",
  (prompter, intake, way) =>
    prompter.checkbox({
      message: "Does any of these bother your back? It will be kept light.",
      label: "Kept light",
      choices: cells.map(cellId).map((value) => ({ value, ...everydayWords[value] })),
      initial: tenderCells(intake.profile),
      none: "nothing",
      ...way,
    }),
  (intake, tender) => saying(intake, { tolerance: toleranceOf(tender, intake.profile) }),
);

const feelsGood = question(
  "what feels good",
  (prompter, intake, way) => {
    const { tolerance, relief } = intake.profile;
    const soothing = planes.filter((plane) => (tolerance[`${plane}:move`] ?? "ok") === "ok");
    return prompter.select<Plane | null, Back>({
      message: "And does one of these feel good?",
      label: "Feels good",
      choices: [
        { value: null, name: "nothing in particular", short: "nothing in particular" },
        ...soothing.map((value) => ({ value, ...reliefWords[value] })),
      ],
      initial: relief !== undefined && soothing.includes(relief) ? relief : null,
      ...way,
    });
  },
  (intake, value) => withRelief(intake, value),
);

/** Every question of `init` but those about equipment, which stand where `equipment` says. */
export const questionsWith = (equipment: readonly Step[]): readonly Step[] => [
  days,
  age,
  minutes,
  ...equipment,
  usualPain,
  experience,
  feelsBad,
  feelsGood,
  health,
  leaveOut,
  screening,
];
