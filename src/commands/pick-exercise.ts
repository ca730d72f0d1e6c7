import type { Context } from "../context.ts";
import type { Exercise } from "../domain/catalog/entry.ts";
import { quoted, safeText } from "../domain/safe-text.ts";
import { namedBy, nextName, type Named, type Naming } from "../domain/session/naming.ts";
import type { State } from "../domain/state/state.ts";
import { usage } from "../failure.ts";

/** More than this many candidates help no one choose from a list. */
const mostListed = 8;

const idsOf = (exercises: readonly Exercise[]): string => exercises.map((exercise) => exercise.id).join(", ");

const notNumbered = (number: string, { numbered }: Naming) => {
  const list = numbered.map((id, at) => `${at + 1} ${id}`).join(", ");
  return list === ""
    ? usage(
        `there is no ${number}: today has no list`,
        "name the exercise; fourplane exercises list shows all there are",
      )
    : usage(`there is no ${number} in the list of today`, `it has ${list}`);
};

/** The one that is meant. @throws Failure (usage) as `pickExercise` does. */
const settled = async (
  { ask }: Pick<Context, "ask">,
  text: string,
  named: Named,
  naming: Naming,
): Promise<Exercise> => {
  if ("found" in named) return named.found;
  if ("number" in named) throw notNumbered(named.number, naming);
  if ("several" in named) {
    const { several } = named;
    if (ask !== null)
      return ask.select({
        message: `Which ${quoted(text)}?`,
        label: "Exercise",
        choices: several.map((each) => ({ value: each, name: safeText(each.name), short: safeText(each.name) })),
      });
    const more = several.length - mostListed;
    const others = more > 0 ? `, and ${more} more` : "";
    throw usage(
      `${quoted(text)} could be ${several.length} exercises`,
      `name one of ${idsOf(several.slice(0, mostListed))}${others}`,
    );
  }
  const hint =
    named.near.length > 0 ? `did you mean ${idsOf(named.near)}?` : "fourplane exercises list shows all there are";
  throw usage(`there is no exercise ${quoted(text)}`, hint);
};

/**
 * The exercise a person named by its number in today's list, or by any unambiguous part of its id, name or alias; one of
 * several is asked for where somebody can be.
 * @throws Failure (usage) that lists what could be meant, when it is several exercises or none.
 */
export const pickExercise = async (context: Pick<Context, "ask">, naming: Naming, text: string): Promise<Exercise> =>
  settled(context, text, namedBy(naming, text), naming);

/** The id that words are where the log or the plan has an exercise under just that name, whether a catalog in use has it or not. */
export const loggedId = (words: readonly string[], { log, plan }: Pick<State, "log" | "plan">): string | undefined => {
  const text = words.join(" ");
  const isLogged = log.some((event) => "exercise" in event && event.exercise === text);
  const isPlanned = plan?.sessions.some(({ items }) => items.some(({ exercise }) => exercise === text)) === true;
  return isLogged || isPlanned ? text : undefined;
};

/** The exercises that words name one after the other, each in one word or several, none twice. @throws as `pickExercise`. */
export const pickExercises = async (
  context: Pick<Context, "ask">,
  naming: Naming,
  words: readonly string[],
): Promise<readonly Exercise[]> => {
  const found = new Set<Exercise>();
  // "1,3" are two numbers; a name has no comma in it.
  const left = words.flatMap((word) => word.split(",")).filter((word) => word.trim() !== "");
  if (words.length > 0 && left.length === 0) return [await pickExercise(context, naming, words.join(" "))];
  while (left.length > 0) {
    const { text, used, named } = nextName(naming, left);
    found.add(await settled(context, text, named, naming));
    left.splice(0, used);
  }
  return [...found];
};

/** One exercise in one word or several. @throws Failure (usage) for more than one, too. */
export const pickOne = async (
  context: Pick<Context, "ask">,
  naming: Naming,
  words: readonly string[],
): Promise<Exercise | null> => {
  const [one, ...more] = await pickExercises(context, naming, words);
  if (more.length > 0)
    throw usage(
      `${quoted(words.join(" "))} names ${more.length + 1} exercises, and one is expected`,
      `name one of ${idsOf([one as Exercise, ...more])}`,
    );
  return one ?? null;
};
