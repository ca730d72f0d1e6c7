import { createContext, type Context, type GlobalOptions, type World } from "../context.ts";
import { safeText } from "../domain/safe-text.ts";
import { nextSession, sessionOn } from "../domain/session/today.ts";
import { loadCatalog } from "../storage/catalog-file.ts";
import { listPeople, placeOf } from "../storage/people-file.ts";
import { lastState } from "../storage/state-file.ts";
import { helpTopics } from "../words/help-topics.ts";
import { optionsOf, positionIn, type AnyCommand, type Position } from "./complete-position.ts";
import { argumentSource, valuesOf, type Offer, type Source } from "./complete-values.ts";
import { settings } from "./settings.ts";

/** What the scripts of the shells are told beside the words: as cobra's completions have it. */
const directive = { files: 0, noFiles: 4, keepOrder: 32 } as const;

/** Characters of a description; a menu has one line for each. */
const longestText = 60;

/** A word that no shell does anything with; whatever else a file may call itself is never offered. */
const isPlainWord = (word: string): boolean => /^[\p{L}\d-][\p{L}\d_.:=,+-]*$/u.test(word);

const inOneLine = (text: string): string => {
  const line = safeText(text.replace(/\s+/g, " ").trim());
  return line.length > longestText ? `${line.slice(0, longestText - 1)}…` : line;
};

/** The context that the flags before the cursor ask for. */
const contextOf = (world: World, given: Position["given"]): Context => {
  const last = (name: string) => given.get(name)?.at(-1);
  const options: GlobalOptions = {
    color: false,
    input: false,
    quiet: true,
    home: last("home"),
    person: last("person"),
    today: last("today"),
    catalog: given.get("catalog")?.filter((file) => file !== "-"),
    catalogOnly: given.has("catalogOnly"),
  };
  return createContext(world, options, placeOf(world, options));
};

/** What `today` numbers, by number and by id; with something typed every exercise there is. */
const exerciseOffers = async (context: Context, typed: string): Promise<readonly Offer[]> => {
  const { plan, log } = lastState(context);
  const session = plan === null ? null : (sessionOn(plan, log, context.today) ?? nextSession(plan, log, context.today));
  const items = session?.items ?? [];
  const said = (name: string, status: string) => (status === "open" ? name : `${name} (${status})`);
  const numbered = items.map(({ item, status }, at) => ({ value: String(at + 1), text: said(item.name, status) }));
  const today = items.map(({ item, status }) => ({ value: item.exercise, text: said(item.name, status) }));
  const ofToday = [...numbered, ...today];
  if (typed === "") return ofToday;
  const known = new Set(today.map(({ value }) => value));
  const others = [...(await loadCatalog(context)).values()].filter(({ id }) => !known.has(id));
  return [...ofToday, ...others.map(({ id, name }) => ({ value: id, text: name }))];
};

const commandOffers = (command: AnyCommand, program: AnyCommand): readonly Offer[] =>
  command
    .createHelp()
    .visibleCommands(command)
    .filter((each) => command === program || each.name() !== "help")
    .map((each) => ({ value: each.name(), text: each.description() }));

const offersOf = async (source: Source, world: World, program: AnyCommand, at: Position): Promise<readonly Offer[]> => {
  if (typeof source !== "string") return source;
  if (source === "files") return [];
  if (source === "settings") return settings.map(({ key, what }) => ({ value: key, text: what }));
  if (source === "topics")
    return [...commandOffers(program, program), ...helpTopics.map(({ name, title }) => ({ value: name, text: title }))];
  const context = contextOf(world, at.given);
  if (source === "people") return listPeople(context.base).map((value) => ({ value, text: "" }));
  return exerciseOffers(context, at.typed);
};

/** What the place takes, and whether commas may join several. */
const sourceAt = ({ command, wanted, before }: Position): { readonly source: Source; readonly isList: boolean } => {
  if (wanted.kind === "value") {
    const { argChoices } = wanted.option;
    const choices = argChoices?.map((value) => ({ value, text: "" }));
    return choices === undefined ? valuesOf(wanted.option.name()) : { source: choices, isList: false };
  }
  if (wanted.kind === "flag" || wanted.argument === undefined) return { source: [], isList: false };
  const { argument } = wanted;
  if (argument.argChoices !== undefined)
    return { source: argument.argChoices.map((value) => ({ value, text: "" })), isList: false };
  // The value of a setting is what its flag takes.
  if (command.name() === "set" && argument.name() === "value") return valuesOf(before[0] ?? "");
  return { source: argumentSource(command.name(), argument.name()), isList: false };
};

const flagOffers = ({ command, given }: Position, program: AnyCommand): readonly Offer[] =>
  optionsOf(command, program)
    .filter((option) => !given.has(option.attributeName()) || option.variadic || option.name() === "catalog")
    .flatMap(({ long, description }) => (typeof long === "string" ? [{ value: long, text: description }] : []));

/**
 * What the word under the cursor can become, for the scripts that `completion` prints: a line each, `word` TAB `what it is`,
 * and a last one that says whether names of files fit too. Reads and never writes; what goes wrong is silence.
 * @param words the words after the name of the program, as they are typed, the last one being completed
 */
export const runComplete = async (world: World, program: AnyCommand, words: readonly string[]): Promise<void> => {
  const at = positionIn(program, words, world.env["HOME"]);
  const { wanted, typed, command } = at;
  const { source, isList } = sourceAt(at);
  const begun = isList ? typed.slice(0, typed.lastIndexOf(",") + 1) : "";
  const offers = [
    ...(wanted.kind === "flag" ? flagOffers(at, program) : []),
    ...(wanted.kind === "word" && wanted.isFirst ? commandOffers(command, program) : []),
    ...(await offersOf(source, world, program, { ...at, typed: typed.slice(begun.length) })),
  ];
  const said = new Set([...at.before, ...begun.split(",")]);
  const lines = offers
    .filter(({ value }) => !said.has(value))
    .map(({ value, text }) => ({ value: begun + value, text }))
    .filter(({ value }) => value.startsWith(typed) && isPlainWord(value))
    .map(({ value, text }) => (text === "" ? value : `${value}\t${inOneLine(text)}`));
  const last = source === "files" ? directive.files : directive.noFiles + directive.keepOrder;
  world.stdout(`${[...new Set(lines), `:${last}`].join("\n")}\n`);
};
