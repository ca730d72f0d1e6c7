import { cautionTags } from "../domain/catalog/entry.ts";
import { weekdays } from "../domain/dates.ts";
import {
  experienceLevels,
  experiences,
  saying,
  tenderCells,
  toleranceOf,
  withRelief,
  withSuggestions,
  type Intake,
} from "../domain/profile/intake.ts";
import { parseMinutes, type Parsed } from "../domain/profile/parse-profile.ts";
import { ageBands, type AgeBand, type Profile } from "../domain/profile/profile.ts";
import { screeningQuestions, type Urgency } from "../domain/screening/questions.ts";
import { screen } from "../domain/screening/screen.ts";
import { parsePain } from "../domain/session/read-answers.ts";
import { cellId, cells, planes, type Plane } from "../domain/spine.ts";
import { avoidable } from "../words/cautions.ts";
import { ageWords, everydayWords, experienceWords, keyInWords, reliefWords, weekdayWords } from "../words/intake.ts";
import { back, type Back, type Step } from "./init-step.ts";

/** The intake with an answer in it, unless the person went back. */
export const answered = <Value>(value: Value | Back, then: (value: Value) => Intake): Intake | Back =>
  value === back ? back : then(value as Value);

/** A question's check made of a flag's reader. */
export const problemOf =
  <Value>(parse: (text: string) => Parsed<Value>) =>
  (text: string): string | undefined => {
    const parsed = parse(text);
    return "problem" in parsed ? parsed.problem : undefined;
  };

const numberIn = (parsed: Parsed<number>): number => ("value" in parsed ? parsed.value : Number.NaN);

const days: Step = {
  topic: "days",
  ask: async (prompter, intake, way) =>
    answered(
      await prompter.checkbox({
        message: "On which days do you want to train?",
        label: "Days",
        choices: weekdays.map((value) => ({ value, ...weekdayWords[value] })),
        initial: intake.profile.days,
        check: (ticked) => (ticked.length === 0 ? "Tick at least one day with Space." : undefined),
        ...way,
      }),
      (value) => saying(intake, { days: value }),
    ),
};

const age: Step = {
  topic: "age",
  ask: async (prompter, intake, way) =>
    answered(
      await prompter.select<AgeBand, Back>({
        message: "How old are you?",
        label: "Age",
        choices: ageBands.map((value) => ({ value, ...ageWords[value] })),
        initial: intake.profile.age ?? "18-64",
        ...way,
      }),
      (value) => saying(intake, { age: value }),
    ),
};

const minutes: Step = {
  topic: "minutes",
  ask: async (prompter, intake, way) =>
    answered(
      await prompter.input({
        message: "How many minutes may a session take?",
        label: "Minutes",
        initial: String(withSuggestions(intake).profile.minutes),
        check: problemOf(parseMinutes),
        ...way,
      }),
      (text) => saying(intake, { minutes: numberIn(parseMinutes(text)) }),
    ),
};

const usualPain: Step = {
  topic: "usual pain",
  ask: async (prompter, intake, way) =>
    answered(
      await prompter.input({
        message: "How much back pain is there on a usual day?",
        label: "Usual pain",
        hint: "0 is none, 10 the worst imaginable",
        initial: String(intake.profile.usualPain ?? 0),
        check: problemOf(parsePain),
        ...way,
      }),
      (text) => saying(intake, { usualPain: numberIn(parsePain(text)) }),
    ),
};

const experience: Step = {
  topic: "experience",
  ask: async (prompter, intake, way) => {
    const { level } = withSuggestions(intake).profile;
    const named = experiences.map((each) => ({ value: experienceLevels[each] as number, ...experienceWords[each] }));
    const asSaved = { value: level, name: `As it is: level ${level}`, short: `level ${level}` };
    return answered(
      await prompter.select<number, Back>({
        message: "How much strength training do you have behind you?",
        label: "Experience",
        choices: named.some(({ value }) => value === level) ? named : [...named, asSaved],
        initial: level,
        ...way,
      }),
      (value) => saying(intake, { level: value }),
    );
  },
};

const feelsBad: Step = {
  topic: "what feels bad",
  ask: async (prompter, intake, way) =>
    answered(
      await prompter.checkbox({
        message: "Does any of these bother your back? It will be kept light.",
        label: "Kept light",
        choices: cells.map(cellId).map((value) => ({ value, ...everydayWords[value] })),
        initial: tenderCells(intake.profile),
        none: "nothing",
        ...way,
      }),
      (tender) => saying(intake, { tolerance: toleranceOf(tender, intake.profile) }),
    ),
};

const feelsGood: Step = {
  topic: "what feels good",
  ask: async (prompter, intake, way) => {
    const { tolerance, relief } = intake.profile;
    const soothing = planes.filter((plane) => (tolerance[`${plane}:move`] ?? "ok") === "ok");
    return answered(
      await prompter.select<Plane | null, Back>({
        message: "And does one of these feel good?",
        label: "Feels good",
        choices: [
          { value: null, name: "nothing in particular", short: "nothing in particular" },
          ...soothing.map((value) => ({ value, ...reliefWords[value] })),
        ],
        initial: relief !== undefined && soothing.includes(relief) ? relief : null,
        ...way,
      }),
      (value) => withRelief(intake, value),
    );
  },
};

const isTicked = ({ tags }: (typeof avoidable)[number], { avoid }: Profile): boolean =>
  tags.some((tag) => avoid.includes(tag));

/** The tags of what is ticked; tags that are not offered stay, and of a group only partly avoided the same part. */
const avoidOf = (ticked: readonly (typeof avoidable)[number][], profile: Profile): readonly string[] => {
  const offered = new Set<string>(avoidable.flatMap(({ tags }) => tags));
  const wanted = new Set<string>([
    ...profile.avoid.filter((tag) => !offered.has(tag)),
    ...ticked.flatMap((group) => group.tags.filter((tag) => !isTicked(group, profile) || profile.avoid.includes(tag))),
  ]);
  return cautionTags.filter((tag) => wanted.has(tag));
};

const leaveOut: Step = {
  topic: "what to leave out",
  ask: async (prompter, intake, way) =>
    answered(
      await prompter.checkbox({
        message: "Should the plan leave anything out?",
        label: "Left out",
        choices: avoidable.map((group) => ({ value: group, name: group.name, short: group.short })),
        initial: avoidable.filter((group) => isTicked(group, intake.profile)),
        none: "nothing",
        ...way,
      }),
      (ticked) => saying(intake, { avoid: avoidOf(ticked, intake.profile) }),
    ),
};

/** One page of the screening; age is asked for on its own. */
const screeningPage = (urgency: Urgency, message: string, label: string): Step => ({
  topic: "health questions",
  // Whoever needs help now is not asked any further.
  applies: ({ screening }) => urgency === "emergency" || screen(screening ?? [])?.urgency !== "emergency",
  ask: async (prompter, intake, way) => {
    const page = screeningQuestions.filter((question) => question.urgency === urgency && question.key !== "under-18");
    const before = intake.screening ?? [];
    const keys = new Set(page.map(({ key }) => key));
    return answered(
      await prompter.checkbox({
        message,
        label,
        hint: "Tick what is true; Enter alone when nothing is. It stays on this computer.",
        choices: page.map(({ key, text }) => ({ value: key, name: text, short: keyInWords(key) })),
        initial: before.filter((key) => keys.has(key)),
        none: "none of these",
        ...way,
      }),
      (ticked) => ({ ...intake, screening: [...before.filter((key) => !keys.has(key)), ...ticked] }),
    );
  },
});

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
  leaveOut,
  screeningPage("emergency", "Is any of this new or getting worse?", "Warning signs"),
  screeningPage("clinician", "And is any of this true for you?", "Health"),
];
