import type { Context } from "../context.ts";
import type { CautionTag, Measure } from "../domain/catalog/entry.ts";
import { implementsOf } from "../domain/catalog/filter.ts";
import { ownEntry, type OwnExercise } from "../domain/catalog/own-exercise.ts";
import { limits } from "../domain/catalog/read-field.ts";
import { cautionList, cautionsCalled } from "../domain/profile/caution-names.ts";
import { implementNamed } from "../domain/profile/implement-name.ts";
import { parseLevel } from "../domain/profile/parse-profile.ts";
import { isSafeText, quoted, safeText } from "../domain/safe-text.ts";
import type { Mode, Plane } from "../domain/spine.ts";
import { usage } from "../failure.ts";
import { addOwnExercise } from "../storage/add-own-exercise.ts";
import { loadCatalog } from "../storage/catalog-file.ts";
import { renderExercise } from "../terminal/exercise-view.ts";
import { parseCatalog, catalogSchema } from "../domain/catalog/parse.ts";
import { askOwnExercise } from "./ask-own-exercise.ts";

export interface AddOptions {
  readonly plane?: Plane | undefined;
  readonly mode?: Mode | undefined;
  readonly role?: "trunk" | "mobility" | "support" | undefined;
  readonly level?: string | undefined;
  readonly equipment?: string | undefined;
  readonly measure?: Measure | undefined;
  readonly perSide?: boolean | undefined;
  readonly cautions?: string | undefined;
  readonly muscles?: string | undefined;
  readonly step?: readonly string[] | undefined;
  readonly why?: string | undefined;
}

/** What is taken for the level where nobody says one [D]: in the middle, so that no newcomer is given it unasked. */
const middleLevel = 3;

const listOf = (text: string): readonly string[] =>
  text
    .split(/[,;]/)
    .map((each) => each.trim())
    .filter((each) => each !== "");

const kebab = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");

/** The implements a text names, known ones by the name they go by here. @throws Failure (usage) for one without a letter. */
export const implementsSaid = (text: string, known: ReadonlySet<string>): readonly string[] => {
  if (/^(none|nothing|no equipment|)$/i.test(text.trim())) return [];
  const names = listOf(text).map((each) => implementNamed(each, known) ?? kebab(each));
  if (names.includes("")) throw usage(`--equipment ${quoted(text)}: an implement is a word such as dumbbell, or none`);
  return [...new Set(names)];
};

const cautionsSaid = (text: string): readonly CautionTag[] =>
  listOf(text).flatMap((word) => {
    if (/^none$/i.test(word)) return [];
    const tags = cautionsCalled(word);
    if (tags.length === 0)
      throw usage(`--cautions ${quoted(word)} is no caution`, `expected any of ${cautionList()}, or none`);
    return tags;
  });

const trainsFrom = ({ plane, mode, role }: AddOptions): OwnExercise["trains"] | undefined => {
  if (role === "mobility" || role === "support") {
    if ((plane ?? mode) === undefined) return { role };
    throw usage(`--role ${role} has no plane and no mode`, "leave out --plane and --mode, or say --role trunk");
  }
  if (plane !== undefined && mode !== undefined) return { plane, mode };
  if ((plane ?? mode ?? role) === undefined) return undefined;
  throw usage("an exercise for the trunk needs both --plane and --mode", "or pass --role mobility or --role support");
};

/** A name as it is kept. @throws Failure (usage) for one that is empty, too long, or drives a terminal. */
const nameFrom = (words: readonly string[]): string | undefined => {
  const name = words.join(" ").replaceAll(/\s+/g, " ").trim();
  if (name === "") return undefined;
  if (!isSafeText(name)) throw usage(`${quoted(name)}: a name has no control characters`);
  if (name.length > limits.name) throw usage(`the name has ${name.length} characters; expected at most ${limits.name}`);
  return name;
};

const flagsFrom = (options: AddOptions, known: ReadonlySet<string>): Partial<OwnExercise> => {
  const { level, equipment, measure, perSide, cautions, muscles, step, why } = options;
  const asked = level === undefined ? undefined : parseLevel(level);
  if (asked !== undefined && "problem" in asked) throw usage(`--level: ${asked.problem}`);
  const trains = trainsFrom(options);
  return {
    ...(trains === undefined ? {} : { trains }),
    ...(asked === undefined ? {} : { level: asked.value }),
    ...(equipment === undefined ? {} : { equipment: implementsSaid(equipment, known) }),
    ...(measure === undefined ? {} : { measure }),
    ...(perSide === undefined ? {} : { perSide }),
    ...(cautions === undefined ? {} : { cautions: cautionsSaid(cautions) }),
    ...(muscles === undefined ? {} : { muscles: listOf(muscles) }),
    ...(step === undefined ? {} : { steps: step }),
    ...(why === undefined ? {} : { why }),
  };
};

/**
 * `exercises add`: appends an exercise to a person's own, which are always in use; asks for what no flag says where somebody
 * sits there. @throws Failure (usage) when something is missing or cannot be read; (file) when the result is no catalog.
 */
export const runExercisesAdd = async (
  context: Context,
  words: readonly string[],
  options: AddOptions,
): Promise<void> => {
  const catalog = await loadCatalog(context);
  const known = implementsOf(catalog);
  const name = nameFrom(words);
  const flags = flagsFrom(options, known);
  let own: Partial<OwnExercise> = { ...flags, ...(name === undefined ? {} : { name }) };
  if (context.ask !== null && (own.name === undefined || own.trains === undefined))
    own = await askOwnExercise(context.ask, own, (text) => implementsSaid(text, known));
  if (own.name === undefined)
    throw usage("an exercise needs a name", "fourplane exercises add NAME --plane P --mode M");
  if (own.trains === undefined)
    throw usage(`what does ${quoted(own.name)} train?`, "pass --plane and --mode, or --role mobility or support");
  const { level = middleLevel, equipment = [] } = own;
  const made = ownEntry({ ...own, name: own.name, trains: own.trains, level, equipment }, catalog);
  if ("same" in made)
    throw usage(
      `${quoted(own.name)} is in the catalog already`,
      `see it with fourplane exercises show ${made.same.id}, or choose another name`,
    );
  const file = await addOwnExercise(context, made.entry);
  if (context.json) {
    context.out(JSON.stringify({ schema: "fourplane/exercise-added@1", exercise: made.entry, file }));
    return;
  }
  const [exercise] = parseCatalog({ schema: catalogSchema, exercises: [made.entry] }).exercises;
  if (exercise !== undefined)
    context.out(renderExercise(exercise, { easier: undefined, harder: undefined }, context.screen));
  const unsaid = own.level === undefined ? ` Level ${level}, as none was said (--level).` : "";
  context.note(
    safeText(`Added to ${file}, which is always in use.${unsaid} To change it or take it out, edit that file.`),
  );
};
