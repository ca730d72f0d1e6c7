import { patterns } from "../catalog/entry.ts";
import type { Profile } from "../profile/profile.ts";
import { creditOf, planes } from "../spine.ts";
import type { Item, Session } from "../week.ts";
import type { ChosenWeek } from "./choose-week.ts";
import type { Eligible } from "./eligibility.ts";
import { whyItem } from "./item-why.ts";
import { choiceSeconds, type Choice } from "./score.ts";
import type { Candidate } from "./candidate.ts";

/** An item of the plan: an exercise with this many sets, at the dose the person is ready for. */
export const itemOf = (
  { eligible }: Pick<Candidate, "eligible">,
  { sets, brief }: Pick<Choice, "sets" | "brief">,
  profile: Profile,
): Item => {
  const { exercise, amount, load, implement, rest, briefRest, earned, rampUp } = eligible;
  const { mode } = exercise;
  return {
    exercise: exercise.id,
    name: exercise.name,
    role: exercise.role,
    pattern: exercise.pattern,
    level: exercise.level,
    ...(earned === undefined ? {} : { earned }),
    cells:
      exercise.role === "trunk" && mode !== undefined
        ? exercise.planes.map((plane, position) => ({ plane, mode, credit: creditOf(position) }))
        : [],
    dose: {
      sets,
      measure: exercise.measure,
      amount,
      ...(exercise.dose.hold === undefined ? {} : { hold: exercise.dose.hold }),
      perSide: exercise.perSide,
      load: load === null ? null : { value: load, unit: profile.units },
      ...(exercise.hands === "pair" && load !== null ? { pair: true } : {}),
      ...(implement === undefined ? {} : { implement }),
      rest: brief ? briefRest : rest,
    },
    ...(rampUp.length === 0 ? {} : { rampUp }),
    seconds: choiceSeconds({ eligible } as Candidate, sets, brief),
    why: whyItem(eligible, profile, brief),
  };
};

/**
 * The order of a session: by pattern (mobility, hinge or squat, loaded movement, carries, trunk holds, easy finish), and
 * within a pattern the leading plane changes from session to session, as what comes first gains most (Nunes 2021).
 */
const inOrder =
  (session: number) =>
  (a: Eligible, b: Eligible): number => {
    const slot = ({ exercise }: Eligible) => patterns.indexOf(exercise.pattern);
    const turn = ({ exercise }: Eligible) => {
      const plane = exercise.planes[0] === undefined ? 0 : planes.indexOf(exercise.planes[0]);
      return (plane - session + 28) % planes.length;
    };
    return slot(a) - slot(b) || turn(a) - turn(b) || (a.exercise.id < b.exercise.id ? -1 : 1);
  };

/** Role decides before the pattern does: mobility opens a session whatever pattern a foreign catalog gives it. */
const opensFirst = (a: Eligible, b: Eligible): number =>
  Number(b.exercise.role === "mobility") - Number(a.exercise.role === "mobility");

/** The sessions of a chosen week, each in the order it is done. */
export const assemble = ({ problem, selection }: ChosenWeek, profile: Profile): readonly Session[] =>
  selection.map((choices, number) => {
    const order = inOrder(number);
    const items = choices
      .map((choice) => ({ choice, candidate: problem.candidates[choice.candidate] as Candidate }))
      .sort(
        (a, b) =>
          opensFirst(a.candidate.eligible, b.candidate.eligible) || order(a.candidate.eligible, b.candidate.eligible),
      )
      .map(({ choice, candidate }) => itemOf(candidate, choice, profile));
    return {
      date: problem.dates[number] as string,
      seconds: items.reduce((sum, { seconds }) => sum + seconds, 0),
      items,
    };
  });
