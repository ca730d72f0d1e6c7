import type { Context } from "../context.ts";
import { applyAnswer } from "../domain/catalog/foreign/apply-answer.ts";
import type { Answer, Answers } from "../domain/catalog/foreign/answers.ts";
import type { WrittenExercise } from "../domain/catalog/foreign/convert.ts";
import type { Exercise } from "../domain/catalog/entry.ts";
import { catalogOf } from "../domain/catalog/trusted.ts";
import { safeText } from "../domain/safe-text.ts";
import type { Mode, Plane } from "../domain/spine.ts";
import { Failure, usage } from "../failure.ts";
import { catalogText } from "../domain/catalog/catalog-text.ts";
import { answersFileOf, readAnswers, writeAnswers } from "../storage/answers-file.ts";
import { mergedCatalogs } from "../storage/catalog-file.ts";
import type { ReadFile } from "../storage/merge-catalogs.ts";
import { labelOf } from "../storage/named-file.ts";
import { readyOutput } from "../storage/output-file.ts";
import { renderDoubtful } from "../terminal/review-view.ts";
import { counted } from "../words/phrasing.ts";
import { askReview } from "./ask-review.ts";
import { pickExercise } from "./pick-exercise.ts";

export interface ReviewOptions {
  readonly plane?: Plane | undefined;
  readonly mode?: Mode | undefined;
  readonly role?: "trunk" | "mobility" | "support" | "out" | undefined;
  readonly answers?: string | undefined;
}

interface Doubt {
  readonly exercise: Exercise;
  /** The source it was imported from: what its answer is kept under. */
  readonly source: string;
  readonly file: ReadFile;
}

const hasFlags = ({ plane, mode, role }: ReviewOptions): boolean => (plane ?? mode ?? role) !== undefined;

/** @throws Failure (usage) when the flags are no whole answer. */
const answerFrom = ({ plane, mode, role }: ReviewOptions): Answer => {
  if (role !== undefined && role !== "trunk") {
    if ((plane ?? mode) === undefined) return { role };
    throw usage(`--role ${role} has no plane and no mode`, "leave out --plane and --mode, or say --role trunk");
  }
  if (plane !== undefined && mode !== undefined) return { role: "trunk", plane, mode };
  throw usage("an exercise for the trunk needs both --plane and --mode", "or pass --role mobility, support or out");
};

const importedIn = (files: readonly ReadFile[]): readonly Doubt[] =>
  files.flatMap((file) =>
    file.parsed.exercises.flatMap((exercise) =>
      exercise.source === undefined ? [] : [{ exercise, source: exercise.source, file }],
    ),
  );

const isSaid = ({ exercise }: Doubt): boolean => exercise.guessed !== true;

/** Writes the answers down first, then what they change in each catalog: an import can always make that again. */
const keep = async (
  context: Context,
  said: ReadonlyMap<Doubt, Answer>,
  answersFile: string | undefined,
): Promise<readonly string[]> => {
  const written: string[] = [];
  for (const file of new Set([...said.keys()].map((doubt) => doubt.file))) {
    const own = [...said].filter(([doubt]) => doubt.file === file);
    const target = answersFile ?? answersFileOf(file.file.label);
    const answers: Map<string, Answer> = new Map(await readAnswers(context, target));
    for (const [{ source }, answer] of own) answers.set(source, answer);
    writeAnswers(context, target, answers as Answers);
    const bySource = new Map(own.map(([{ source }, answer]) => [source, answer]));
    const { exercises } = file.file.value as { readonly exercises: readonly (WrittenExercise & { source?: string })[] };
    const lines = exercises.flatMap((exercise) => {
      const answer = bySource.get(exercise.source ?? "");
      const now = answer === undefined ? exercise : applyAnswer(exercise, answer);
      return now === null ? [] : [JSON.stringify(now)];
    });
    readyOutput(context, file.file.label, { force: true }).write(catalogText(lines));
    written.push(target);
  }
  return written;
};

const walk = async (context: Context, doubts: readonly Doubt[]): Promise<ReadonlyMap<Doubt, Answer>> => {
  const said = new Map<Doubt, Answer>();
  const { ask } = context;
  if (ask === null) return said;
  for (const [index, doubt] of doubts.entries()) {
    const answer = await askReview(ask, doubt.exercise, `${index + 1} of ${doubts.length}`, context.screen).catch(
      (error: unknown) => {
        // Whoever leaves after some answers keeps them; without any, nothing has happened.
        if (error instanceof Failure && error.code === "cancelled" && said.size > 0) return "stop" as const;
        throw error;
      },
    );
    if (answer === "stop") break;
    if (answer !== "later") said.set(doubt, answer);
  }
  return said;
};

const named = async (context: Context, imported: readonly Doubt[], text: string): Promise<Doubt> => {
  const exact = imported.find(({ source }) => source === text || source.slice(source.indexOf(":") + 1) === text);
  if (exact !== undefined) return exact;
  const catalog = catalogOf(imported.map(({ exercise }) => exercise));
  const exercise = await pickExercise(context, { catalog, numbered: [], scopes: [catalog] }, text);
  return imported.find((each) => each.exercise.id === exercise.id) as Doubt;
};

/**
 * `catalog review [ID]`: walks through the exercises of an imported catalog that were guessed, and keeps what is said beside
 * it, by their ids in the catalog they come from. Without a terminal it lists them; flags answer for one.
 * @throws Failure (usage) when no catalog is named, or an answer is not whole.
 */
export const runCatalogReview = async (
  context: Context,
  id: string | undefined,
  options: ReviewOptions,
): Promise<void> => {
  if (hasFlags(options) && id === undefined)
    throw usage("--plane, --mode and --role are about one exercise", "name it: fourplane catalog review ID --plane …");
  const merged = await mergedCatalogs(context);
  // What came through standard input cannot be written back.
  const imported = importedIn((merged?.files ?? []).filter(({ file }) => file.label !== labelOf("-")));
  if (imported.length === 0) {
    const file = id?.endsWith(".json") === true ? id : "FILE";
    const hint = `name the one you imported: fourplane --catalog ${file} catalog review`;
    throw usage("there is no imported catalog to review", hint);
  }
  const guessed = imported.filter((doubt) => !isSaid(doubt));
  // What could fill a cell matters most.
  const doubts = guessed.toSorted((a, b) => Number(b.exercise.role === "trunk") - Number(a.exercise.role === "trunk"));
  let said: ReadonlyMap<Doubt, Answer>;
  if (id !== undefined) {
    const doubt = await named(context, imported, id);
    if (context.ask === null || hasFlags(options)) said = new Map([[doubt, answerFrom(options)]]);
    else said = await walk(context, [doubt]);
  } else said = await walk(context, doubts);
  const targets = said.size === 0 ? [] : await keep(context, said, options.answers);
  const answered = [...said].map(([{ exercise, source }, answer]) => ({ id: exercise.id, source, ...answer }));
  const left = doubts.filter((doubt) => !said.has(doubt));
  if (context.json) {
    const doubtful = left.map(({ exercise: { id: own, name, role, planes, mode }, source }) => ({
      id: own,
      name,
      source,
      guess: { role, planes, mode },
    }));
    context.out(JSON.stringify({ schema: "fourplane/catalog-reviewed@1", answered, doubtful, files: targets }));
    return;
  }
  for (const { id: own, ...answer } of answered)
    context.out(
      safeText(
        `${own}: ${answer.role === "trunk" ? `${answer.plane}, ${answer.mode}` : answer.role === "out" ? "left out" : answer.role}`,
      ),
    );
  if (answered.length === 0 && context.ask === null)
    context.out(
      renderDoubtful(
        left.map(({ exercise }) => exercise),
        context.screen,
      ),
    );
  else
    context.note(
      safeText(
        answered.length === 0
          ? "Nothing was changed"
          : `Kept in ${targets.join(", ")}; ${counted(left.length, "guess", "guesses")} left`,
      ),
    );
};
