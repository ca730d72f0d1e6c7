import type { Context } from "../context.ts";
import type { Catalog } from "../domain/catalog/entry.ts";
import { formOf } from "../domain/catalog/set-form.ts";
import { inShortHolds } from "../domain/catalog/short-holds.ts";
import type { LogEvent } from "../domain/log/event.ts";
import { byDate } from "../domain/log/history.ts";
import { quoted } from "../domain/safe-text.ts";
import { edited, isEditable, withEntry, type Edit, type EditableEvent } from "../domain/session/edit-entry.ts";
import { parsePastDay } from "../domain/session/read-day.ts";
import { wholeLog } from "../domain/state/older-log.ts";
import type { State } from "../domain/state/state.ts";
import { usage } from "../failure.ts";
import { entryJson, eventJson } from "../formats/entry-json.ts";
import { loadCatalog } from "../storage/catalog-file.ts";
import { changeState } from "../storage/change-state.ts";
import { readState } from "../storage/state-file.ts";
import { datedEntryText } from "../words/entry.ts";
import { answersFrom, noteOf, type DoneOptions, type NamedForm } from "./answers.ts";
import { checkLoad } from "./check-load.ts";
import { pickOne } from "./pick-exercise.ts";
import { flagValue } from "./plan-flags.ts";
import { namingToday, trainingOf, wordsOf } from "./training.ts";
import { listed } from "./undo.run.ts";

/** The flags of `edit` as they were typed. */
export interface EditOptions extends Pick<
  DoneOptions,
  "sets" | "load" | "effort" | "pain" | "note" | "date" | "force"
> {
  readonly delete?: boolean | undefined;
}

const changes = ["sets", "load", "effort", "pain", "note", "date"] as const;

/** So many entries a picker still takes. */
const mostOffered = 10;

const textOf = (context: Context, event: LogEvent, words: ReturnType<typeof wordsOf>): string =>
  datedEntryText(event, words, context.screen.plain, context.world.locale);

const idWord = /^e\d{1,15}$/i;

/** The entry that is named: by its id, by its exercise, or picked. @throws Failure (usage) when there is none such. */
const entryNamed = async (
  context: Context,
  state: State,
  catalog: Catalog,
  words: readonly string[],
): Promise<EditableEvent> => {
  const log = wholeLog(state);
  const [word = ""] = words;
  if (words.length === 1 && idWord.test(word)) {
    const found = log.find(({ id }) => id === word.toLowerCase());
    if (found === undefined)
      throw usage(`there is no entry ${quoted(word)}`, "fourplane log shows the entries with their ids");
    if (isEditable(found)) return found;
    throw usage(`${found.id} is about the plan, and not to be corrected`, "fourplane undo takes the last change back");
  }
  if (words.length > 0) {
    const exercise = await pickOne(context, namingToday(state, catalog, context.today), words);
    const found = byDate(log.filter((event) => event.kind === "done" && event.exercise === exercise?.id)).at(-1);
    if (found !== undefined && isEditable(found)) return found;
    throw usage(`nothing is written down of ${exercise?.id ?? ""}`, "fourplane log shows the entries with their ids");
  }
  const last = byDate(log.filter(isEditable)).slice(-mostOffered).toReversed();
  const hint = "name its id, as fourplane log shows it, or an exercise: fourplane edit ID";
  if (context.ask === null || last.length === 0)
    throw usage(last.length === 0 ? "there is no entry to correct" : "an entry is needed", hint);
  return context.ask.select({
    message: "Which entry?",
    label: "Entry",
    choices: last.map((value) => ({
      value,
      name: textOf(context, value, wordsOf(catalog, state.plan)),
      short: value.id,
    })),
  });
};

/** The flags, or what is answered in their place. @throws Failure (usage) when nothing is said and nobody can be asked. */
const asked = async (context: Context, event: EditableEvent, options: EditOptions): Promise<EditOptions> => {
  if (options.delete === true || changes.some((flag) => options[flag] !== undefined)) return options;
  if (context.ask === null)
    throw usage(
      "nothing is said of what was otherwise",
      `pass ${changes.map((flag) => `--${flag}`).join(", ")} or --delete`,
    );
  const fitting = changes.filter((flag) => isFor(flag, event));
  const what = await context.ask.select({
    message: "What was otherwise?",
    label: "Corrects",
    choices: [...fitting, "delete" as const].map((value) => ({
      value,
      name: value === "delete" ? "all of it: take the entry out" : value,
      short: value,
    })),
  });
  if (what === "delete") return { ...options, delete: true };
  return { ...options, [what]: await context.ask.input({ message: `What is right for ${what}?`, label: what }) };
};

/** Whether an entry has what a flag corrects. */
const isFor = (flag: (typeof changes)[number], { kind }: EditableEvent): boolean =>
  flag === "note" || flag === "date" || kind === "done" || (flag === "pain" && kind === "checkin");

const formOfEntry = (event: EditableEvent, state: State, catalog: Catalog): NamedForm | null => {
  if (event.kind !== "done") return null;
  const exercise = catalog.get(event.exercise);
  const form = event.planned ?? (exercise && formOf(inShortHolds(exercise, trainingOf(state, catalog).profile.avoid)));
  return form === undefined ? null : { ...form, id: event.exercise };
};

const editOf = (context: Context, state: State, catalog: Catalog, event: EditableEvent, options: EditOptions): Edit => {
  const wrong = changes.find((flag) => options[flag] !== undefined && !isFor(flag, event));
  if (wrong !== undefined)
    throw usage(`--${wrong}: ${event.id} has none`, "--note, --date and --delete are for every entry");
  const form = formOfEntry(event, state, catalog);
  const { sets, against, effort, pain } = answersFrom(
    { sets: options.sets, load: options.load, effort: options.effort, pain: options.pain },
    form === null ? [] : [form],
    trainingOf(state, catalog).profile,
  );
  return {
    ...(sets === undefined ? {} : { sets }),
    ...(against === undefined ? {} : { against }),
    ...(effort === null ? {} : { effort }),
    ...(pain === null ? {} : { pain }),
    ...(options.note === undefined ? {} : { note: noteOf(options.note).note ?? "" }),
    ...(options.date === undefined ? {} : { date: flagValue("--date", parsePastDay(options.date, context.today)) }),
  };
};

const jsonOf = (event: EditableEvent): object =>
  event.kind === "done" || event.kind === "skipped" ? entryJson(event) : eventJson(event);

/** `edit`: corrects an entry of the log where it stands. */
export const runEdit = async (context: Context, words: readonly string[], given: EditOptions): Promise<void> => {
  const catalog = await loadCatalog(context);
  const state = readState(context);
  const event = await entryNamed(context, state, catalog, words);
  const options = await asked(context, event, given);
  const edit = editOf(context, state, catalog, event, options);
  const own = wordsOf(catalog, state.plan);
  const form = formOfEntry(event, state, catalog);
  const exercises = form === null ? [] : [form];
  if (!(await checkLoad(context, trainingOf(state, catalog), { exercises, options })))
    return context.note("Nothing was changed.");
  const { before, after } = await changeState(context, (fresh) => {
    const found = wholeLog(fresh).find(({ id }) => id === event.id);
    if (found === undefined || !isEditable(found)) throw usage(`${event.id} is no longer in the log`);
    const next = options.delete === true ? null : edited(found, edit);
    return { state: withEntry(fresh, event.id, next), result: { before: found, after: next } };
  });
  if (context.json) {
    const value = { schema: "fourplane/edit@1", before: jsonOf(before), after: after === null ? null : jsonOf(after) };
    return context.out(JSON.stringify(value));
  }
  const lines = after === null ? [] : listed(context, "It is now:", [textOf(context, after, own)]);
  context.out(
    [
      ...listed(context, after === null ? "Taken out of the log:" : "It was:", [textOf(context, before, own)]),
      ...lines,
      "The doses follow from that; fourplane undo takes it back.",
    ].join("\n"),
  );
};
