import type { Measure } from "../domain/catalog/entry.ts";
import { efforts, type Effort } from "../domain/log/event.ts";
import { safeText } from "../domain/safe-text.ts";
import { parsePain } from "../domain/session/read-answers.ts";
import { parseLastSet, type LastSet } from "../domain/session/read-sets.ts";
import type { LastSets } from "../domain/session/record-done.ts";
import type { Begun } from "../domain/session/running-record.ts";
import type { TodaysItem } from "../domain/session/todays-items.ts";
import type { Prompter } from "../terminal/prompts.ts";
import { doseText, openText } from "../words/dose.ts";
import { effortChoice, effortQuestion } from "../words/effort.ts";
import { setsDone } from "../words/sets-done.ts";
import { andList } from "../words/plane.ts";
import type { DoneOptions } from "./answers.ts";
import { askSteps, back, type Back, type Step } from "./ask-steps.ts";
import { problemOf } from "./plan-flags.ts";

interface Said {
  readonly ticked: readonly TodaysItem[];
  /** Whether the open last sets came to something else than was planned. */
  readonly isOther: boolean;
  readonly lastSets: ReadonlyMap<string, LastSet>;
  readonly effort?: string | undefined;
  readonly pain?: string | undefined;
}

const howMuch: Readonly<Record<Measure, string>> = {
  reps: "How many reps",
  seconds: "How many seconds",
  metres: "How many metres",
  minutes: "How many minutes",
};

/** The measure that all of them have; undefined where they differ. */
const measureOf = (items: readonly TodaysItem[]) => {
  const measures = new Set(items.map(({ item }) => item.dose.measure));
  return measures.size === 1 ? [...measures][0] : undefined;
};

const openOf = ({ ticked }: Said): readonly TodaysItem[] => ticked.filter(({ item }) => item.dose.open !== undefined);

const nameOf = ({ item }: TodaysItem): string => safeText(item.name);

/** ", 1 of 2 sets done so far", of what a guided session is in the middle of. */
const soFar = ({ item, session }: TodaysItem, begun: readonly Begun[]): string => {
  const own = begun.find((each) => each.exercise === item.exercise && each.session === session);
  return own === undefined ? "" : `, ${setsDone({ ...own, left: own.sets }, own.dose)} done so far`;
};

const whatWasDone = (left: readonly TodaysItem[], day: string, begun: readonly Begun[]): Step<Said> => ({
  ask: async (prompter, said, way) => {
    const ticked = await prompter.checkbox<TodaysItem, Back>({
      message: day === "" ? "What did you do?" : `${day}, still open: what did you do?`,
      label: "Done",
      choices: left.map((each) => ({
        value: each,
        name: `${nameOf(each)}, ${doseText(each.item.dose, false)}${soFar(each, begun)}`,
        short: nameOf(each),
      })),
      initial: said.ticked,
      ...way,
    });
    return ticked === back ? back : { ...said, ticked: ticked as readonly TodaysItem[] };
  },
});

/** One question for all open last sets, so that Enter is enough where they came to what was planned. */
const howOpenSetsWent: Step<Said> = {
  applies: (said) => openOf(said).length > 0,
  ask: async (prompter, said, way) => {
    const open = openOf(said);
    const asPlanned = andList(open.map(({ item }) => String(item.dose.amount)));
    const isOther = await prompter.select<boolean, Back>({
      message: "What did the open last sets come to?",
      label: "Last sets",
      hint: open.map((each) => nameOf(each)).join(", "),
      choices: [
        { value: false, name: `as planned: ${asPlanned}`, short: "as planned" },
        { value: true, name: "more, or less: say it of each", short: "of each" },
      ],
      initial: said.isOther,
      ...way,
    });
    return isOther === back ? back : { ...said, isOther: isOther as boolean };
  },
};

const lastSetOf = (each: TodaysItem): Step<Said> => {
  const { dose, exercise } = each.item;
  const read = (text: string) => parseLastSet(text, dose);
  return {
    applies: (said) => said.isOther && openOf(said).includes(each),
    ask: async (prompter, said, way) => {
      const answer = await prompter.input<Back>({
        message: `${howMuch[dose.measure]} was the last set of ${nameOf(each)}?`,
        label: nameOf(each),
        hint: openText(dose),
        initial: String(dose.amount),
        check: problemOf(read),
        ...way,
      });
      if (answer === back) return back;
      const parsed = read(answer as string);
      return "value" in parsed ? { ...said, lastSets: new Map(said.lastSets).set(exercise, parsed.value) } : said;
    },
  };
};

const whatWasLeft: Step<Said> = {
  applies: ({ ticked }) => ticked.length > 0,
  ask: async (prompter, said, way) => {
    const effort = await prompter.select<Effort, Back>({
      message: effortQuestion,
      label: "Effort",
      choices: efforts.map((value) => ({ value, name: effortChoice(value, measureOf(said.ticked)), short: value })),
      initial: efforts.find((value) => value === said.effort) ?? "right",
      ...way,
    });
    return effort === back ? back : { ...said, effort: effort as Effort };
  },
};

const anyPain: Step<Said> = {
  applies: ({ ticked }) => ticked.length > 0,
  ask: async (prompter, said, way) => {
    const pain = await prompter.input<Back>({
      message: "Most pain while doing it, 0 to 10?",
      label: "Pain",
      initial: said.pain ?? "0",
      check: problemOf(parsePain),
      ...way,
    });
    return pain === back ? back : { ...said, pain: pain as string };
  },
};

/**
 * The checkbox list, then what open sets came to, what was left and any pain; what a flag has said is not asked. `day` is
 * the day it is about where that is not today. @throws Failure (cancelled) when the person leaves.
 */
export const askFor = async (
  ask: Prompter,
  left: readonly TodaysItem[],
  day: string,
  options: DoneOptions,
  begun: readonly Begun[],
): Promise<readonly [readonly TodaysItem[], DoneOptions, LastSets]> => {
  const steps = [
    whatWasDone(left, day, begun),
    ...(options.sets === undefined ? [howOpenSetsWent, ...left.map(lastSetOf)] : []),
    ...(options.effort === undefined ? [whatWasLeft] : []),
    ...(options.pain === undefined ? [anyPain] : []),
  ];
  const answers = await askSteps<Said, Step<Said>>(ask, steps, { ticked: left, isOther: false, lastSets: new Map() });
  if (answers === back) return [[], options, new Map()];
  const { ticked, isOther, lastSets, effort = options.effort, pain = options.pain } = answers.said;
  return [ticked, { ...options, effort, pain }, isOther ? lastSets : new Map()];
};
