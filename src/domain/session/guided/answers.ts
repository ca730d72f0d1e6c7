import { efforts, type Effort } from "../../log/event.ts";
import { stay, type Answers, type Change, type Guided } from "./guided.ts";

/** The last questions about all that was done; with nothing done the session is over. */
export const answersFor = (state: Guided): Guided => {
  const done = state.items.flatMap(({ exercise, name }, at) =>
    state.progress[at]?.status === "done" ? [{ exercise, name, effort: state.progress[at].effort }] : [],
  );
  const before = state.before.filter(({ exercise }) => done.every((each) => each.exercise !== exercise));
  const rows = [...before, ...done].map(({ effort, ...row }) => ({
    ...row,
    effort: effort ?? ("right" as const),
    pain: 0,
    isOwn: effort !== null,
  }));
  const ended = { ...state, panel: null, pause: null, told: null };
  if (rows.length === 0) return { ...ended, over: "ended" };
  return { ...ended, answers: { effort: "right", pain: 0, legs: false, rows, at: 0 } };
};

/** From "no longer" to "twice as much": the way + goes, as harder next time. */
const fromHard: readonly Effort[] = efforts.toReversed();

/** One step harder (1) or easier (-1) next time. */
export const effortMoved = (effort: Effort, by: 1 | -1): Effort => fromHard[fromHard.indexOf(effort) + by] ?? effort;

const setTo = (answers: Answers, change: Partial<Pick<Answers, "effort" | "pain">>): Answers => {
  const { at, rows } = answers;
  if (at > 0)
    return {
      ...answers,
      rows: rows.map((row, index) => (index === at - 1 ? { ...row, ...change, isOwn: true } : row)),
    };
  return { ...answers, ...change, rows: rows.map((row) => (row.isOwn ? row : { ...row, ...change })) };
};

/** A second digit goes on with the first: 1 and 0 are 10. */
const painTyped = (before: number, digit: number): number => (before === 1 && digit === 0 ? 10 : digit);

const answersKey = (answers: Answers, key: string): Answers => {
  const { at, rows } = answers;
  const current = at === 0 ? answers : (rows[at - 1] ?? answers);
  if (key === "up") return { ...answers, at: Math.max(0, at - 1) };
  if (key === "down") return { ...answers, at: Math.min(rows.length, at + 1) };
  if (key === "right" || key === "+" || key === "=") return setTo(answers, { effort: effortMoved(current.effort, 1) });
  if (key === "left" || key === "-") return setTo(answers, { effort: effortMoved(current.effort, -1) });
  if (/^\d$/.test(key)) return setTo(answers, { pain: painTyped(current.pain, Number(key)) });
  if (key === "backspace") return setTo(answers, { pain: 0 });
  return key === "l" ? { ...answers, legs: !answers.legs } : answers;
};

/** A key on the last screen: Enter writes the answers down, q leaves without any. */
export const answersPressed = (state: Guided, answers: Answers, key: string): Change => {
  if (key === "enter") return { state: { ...state, over: "ended" }, effects: [{ kind: "answered" }] };
  if (key === "q") return stay({ ...state, answers: null, over: "ended" });
  return stay({ ...state, answers: answersKey(answers, key) });
};
