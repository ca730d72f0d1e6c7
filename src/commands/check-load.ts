import type { Context } from "../context.ts";
import type { Training } from "../domain/session/day-picture.ts";
import { farFrom } from "../domain/session/far-load.ts";
import { parseAgainst } from "../domain/session/read-answers.ts";
import { usage } from "../failure.ts";
import { loadText } from "../words/dose.ts";
import type { DoneChoice } from "./choose-done.ts";
import { flagValue } from "./plan-flags.ts";

/**
 * Whether what --load says can be: false when the person, asked about a weight far from what is owned, says no.
 * @throws Failure (usage) for a weight or a band that the exercise is not done with, and for a far weight with nobody to ask.
 */
export const checkLoad = async (
  { ask }: Pick<Context, "ask">,
  { catalog, profile }: Pick<Training, "catalog" | "profile">,
  { exercises, options }: DoneChoice,
): Promise<boolean> => {
  const [only, ...more] = exercises;
  const exercise = catalog.get(only?.id ?? "");
  if (options.load === undefined || exercise === undefined || more.length > 0) return true;
  const { load, strength } = flagValue("--load", parseAgainst(options.load, profile.units));
  if (strength !== undefined && !exercise.equipment.some((list) => list.includes("band")))
    throw usage(`--load: ${exercise.id} is not done with a band`, "leave --load out, or tell of it with --note");
  if (load === null) return true;
  if (exercise.dose.load === undefined)
    throw usage(`--load: ${exercise.id} is done without a weight`, "leave --load out, or tell of it with --note");
  const heaviest = options.force === true ? null : farFrom(load, exercise, profile);
  if (heaviest === null) return true;
  const known = loadText({ value: heaviest, unit: profile.units });
  if (ask === null)
    throw usage(
      `--load: ${loadText(load)} is more than twice the heaviest weight known for ${exercise.id}, ${known}`,
      "add --force if it was really that much",
    );
  return ask.confirm({
    message: `${loadText(load)}? The heaviest known here is ${known}.`,
    label: "Really",
    initial: false,
  });
};
