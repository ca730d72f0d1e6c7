import type { Argument, Command, Option } from "@commander-js/extra-typings";

export type AnyCommand = Command<any, any, any>;

/** What the word under the cursor is to be: a flag, the value of one, or a command or argument. */
export type Wanted =
  | { readonly kind: "flag" }
  | { readonly kind: "value"; readonly option: Option }
  | { readonly kind: "word"; readonly argument: Argument | undefined; readonly isFirst: boolean };

export interface Position {
  /** The innermost command that the words before name. */
  readonly command: AnyCommand;
  readonly wanted: Wanted;
  /** As much of the word as is typed; of `--flag=value` the value. */
  readonly typed: string;
  /** The arguments before it. */
  readonly before: readonly string[];
  /** The flags before it with their values, by the name of their attribute. */
  readonly given: ReadonlyMap<string, readonly string[]>;
}

/** Every flag that a command takes, its own first. */
export const optionsOf = (command: AnyCommand, program: AnyCommand): readonly Option[] => {
  const all = command === program ? [command] : [command, program];
  return all.flatMap((each) => each.createHelp().visibleOptions(each) as Option[]);
};

const isFlag = (word: string): boolean => word.length > 1 && word.startsWith("-");

/** Whether a flag takes a word as its value: the first one whatever it looks like, where it needs one. */
const takes = ({ required }: Option, word: string, isFilled: boolean): boolean =>
  !isFlag(word) || (required && !isFilled);

/** `~/x`, `'a b'` and `a\ b` as the shell would hand them over; a quote that is still open ends with the word. */
const plain = (word: string, homeFolder: string | undefined): string => {
  const home = homeFolder === undefined ? word : word.replace(/^~(?=\/|$)/, () => homeFolder);
  const quoted = /'([^']*)'?|"((?:\\.|[^"\\])*)"?|\\(.)/gs;
  return home.replace(
    quoted,
    (_, single?: string, double?: string, escaped?: string) =>
      single ?? double?.replace(/\\(["$`\\])/g, "$1") ?? escaped ?? "",
  );
};

/**
 * Where the cursor is in a command line of this program.
 * @param words the words after the name of the program, as they are typed, the last one being completed
 */
export const positionIn = (program: AnyCommand, words: readonly string[], homeFolder: string | undefined): Position => {
  const read = words.map((word) => plain(word, homeFolder));
  const typed = read.at(-1) ?? "";
  const given = new Map<string, readonly string[]>();
  const before: string[] = [];
  let command = program;
  let open: Option | null = null;
  let isFilled = false;
  let onlyWords = false;
  const optionCalled = (flag: string): Option | undefined =>
    optionsOf(command, program).find(({ long, short }) => flag === long || flag === short);
  const note = (option: Option, value?: string): void => {
    const values = given.get(option.attributeName()) ?? [];
    given.set(option.attributeName(), value === undefined ? values : [...values, value]);
  };
  for (const word of read.slice(0, -1)) {
    if (open !== null && takes(open, word, isFilled)) {
      note(open, word);
      if (!open.variadic) open = null;
      isFilled = true;
      continue;
    }
    open = null;
    isFilled = false;
    if (word === "--" && !onlyWords) onlyWords = true;
    else if (isFlag(word) && !onlyWords) {
      const [flag = "", ...value] = word.split("=");
      const option = optionCalled(flag);
      if (option === undefined) continue;
      note(option, value.length === 0 ? undefined : value.join("="));
      if (value.length === 0 && (option.required || option.optional)) open = option;
    } else {
      const inner = before.length === 0 ? command.commands.find((each) => each.name() === word) : undefined;
      if (inner === undefined) before.push(word);
      else command = inner;
    }
  }
  const at = { command, typed, before, given };
  if (open !== null && takes(open, typed, isFilled)) return { ...at, wanted: { kind: "value", option: open } };
  if (typed.startsWith("-") && !onlyWords) {
    const [flag = "", ...value] = typed.split("=");
    const option = value.length === 0 ? undefined : optionCalled(flag);
    if (option === undefined) return { ...at, wanted: { kind: "flag" } };
    return { ...at, typed: value.join("="), wanted: { kind: "value", option } };
  }
  const named = command.registeredArguments;
  const last = named.at(-1);
  const argument = named[before.length] ?? (last?.variadic === true ? last : undefined);
  return { ...at, wanted: { kind: "word", argument, isFirst: before.length === 0 } };
};
