import type { Context } from "../context.ts";
import type { Exercise } from "../domain/catalog/entry.ts";
import type { Against } from "../domain/log/event.ts";
import type { Profile } from "../domain/profile/profile.ts";
import { parseSets } from "../domain/session/read-sets.ts";
import type { DoneOptions, NamedForm } from "./answers.ts";
import type { Training } from "../domain/session/day-picture.ts";
import { farFrom } from "../domain/session/far-load.ts";
import { parseAgainst } from "../domain/session/read-answers.ts";
import { usage } from "../failure.ts";
import { loadText } from "../words/dose.ts";
import type { DoneChoice } from "./choose-done.ts";
import { flagValue } from "./plan-flags.ts";

interface Said extends Against {
  readonly flag: "--load" | "--sets";
}

const saidIn = ({ load, sets }: DoneOptions, form: NamedForm, { units }: Profile): readonly Said[] => {
  const own = sets === undefined ? [] : (flagValue("--sets", parseSets(sets, form, units)).perSet ?? []);
  return [
    ...(load === undefined ? [] : [{ flag: "--load" as const, ...flagValue("--load", parseAgainst(load, units)) }]),
    ...own.flatMap((each) => (each === null ? [] : [{ flag: "--sets" as const, ...each }])),
  ];
};

/** The heaviest weight known for the exercise, where what is said is far from it. @throws Failure (usage) as `checkLoad` does. */
const farKnown = ({ flag, load, strength }: Said, exercise: Exercise, profile: Profile): number | null => {
  const hint = "leave it out, or tell of it with --note";
  if (strength !== undefined && !exercise.equipment.some((list) => list.includes("band")))
    throw usage(`${flag}: ${exercise.id} is not done with a band`, hint);
  if (load === null) return null;
  if (exercise.dose.load === undefined) throw usage(`${flag}: ${exercise.id} is done without a weight`, hint);
  return farFrom(load, exercise, profile);
};

/**
 * Whether what --load and the sets say it was done with can be: false when the person, asked about a weight far from what is
 * owned, says no.
 * @throws Failure (usage) for a weight or a band that the exercise is not done with, and for a far weight with nobody to ask.
 */
export const checkLoad = async (
  { ask }: Pick<Context, "ask">,
  { catalog, profile }: Pick<Training, "catalog" | "profile">,
  { exercises, options }: Pick<DoneChoice, "exercises" | "options">,
): Promise<boolean> => {
  const [only, ...more] = exercises;
  const exercise = catalog.get(only?.id ?? "");
  if (only === undefined || exercise === undefined || more.length > 0) return true;
  for (const said of saidIn(options, only, profile)) {
    const heaviest = farKnown(said, exercise, profile);
    if (said.load === null || heaviest === null || options.force === true) continue;
    const known = loadText({ value: heaviest, unit: profile.units });
    if (ask === null)
      throw usage(
        `${said.flag}: ${loadText(said.load)} is more than twice the heaviest weight known for ${exercise.id}, ${known}`,
        "add --force if it was really that much",
      );
    const isMeant = await ask.confirm({
      message: `${loadText(said.load)}? The heaviest known here is ${known}.`,
      label: "Really",
      initial: false,
    });
    if (!isMeant) return false;
  }
  return true;
};
