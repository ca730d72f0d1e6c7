import { isSaidDate, type LocalDate } from "./domain/dates.ts";
import { saidDates } from "./domain/limits.ts";
import { quoted } from "./domain/safe-text.ts";
import { usage } from "./failure.ts";
import type { Live } from "./terminal/live.ts";
import type { Speak } from "./terminal/speech.ts";
import { createPalette, wantsColor, type Screen } from "./terminal/palette.ts";
import { wrapCommands } from "./terminal/phrases.ts";
import type { Prompter } from "./terminal/prompts.ts";
import { terminalPrompter } from "./terminal/terminal-prompter.ts";

/** Everything the program touches outside itself. `main.ts` makes the real one, tests make their own. */
export interface World {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Writes text as it is. */
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** Standard input, read no further than just past `most` bytes. */
  readonly stdin: (most: number) => Promise<Buffer>;
  readonly isStdinTerminal: boolean;
  readonly isStdoutTerminal: boolean;
  readonly columns: number | undefined;
  /** Rows of the terminal; undefined without one. */
  readonly rows?: number | undefined;
  /** Shows a text page by page; false when there is nothing to show it with. */
  readonly page?: (text: string) => Promise<boolean>;
  /** The local date where the person is. */
  readonly localDate: () => LocalDate;
  /** Milliseconds: of a clock that nobody sets, and of the wall, since 1970. */
  readonly clock: () => { readonly steady: number; readonly wall: number };
  /** The folder relative file names start from. */
  readonly cwd: string;
  /** The platform's configuration folder for this program. */
  readonly configFolder: () => string;
  /** A language tag such as `en-GB`. */
  readonly locale: string;
  /** The terminal key by key, for what moves; only where there is one. */
  readonly live?: Live;
  /** Starts the command that says a text aloud. */
  readonly speak?: Speak;
  /** Asks questions in place of the terminal's own prompts. */
  readonly prompter?: Prompter;
}

export interface GlobalOptions {
  readonly json?: boolean | undefined;
  readonly plain?: boolean | undefined;
  readonly color: boolean;
  readonly input: boolean;
  readonly quiet?: boolean | undefined;
  readonly catalog?: readonly string[] | undefined;
  readonly catalogOnly?: boolean | undefined;
  readonly home?: string | undefined;
  readonly person?: string | undefined;
  readonly today?: string | undefined;
}

/** Whose state a command acts on, and where it is. */
export interface Place {
  /** The folder everybody's state lives in. */
  readonly base: string;
  readonly person: string;
  /** The folder this person's state lives in. */
  readonly home: string;
}

/** What a command runs in: the flags every command shares, already settled against the environment. */
export interface Context extends Place {
  readonly world: World;
  readonly screen: Screen;
  readonly json: boolean;
  readonly quiet: boolean;
  /** Null when no question may be asked. */
  readonly ask: Prompter | null;
  readonly today: LocalDate;
  /** Extra catalog files; `-` is standard input. */
  readonly catalogFiles: readonly string[];
  readonly catalogOnly: boolean;
  /** Data: a block of text to standard output, a newline added. */
  readonly out: (text: string) => void;
  /** The same, page by page where somebody sits there and it is longer than the screen. */
  readonly outPaged: (text: string) => Promise<void>;
  /** Notes and warnings to standard error; silent under --quiet. */
  readonly note: (text: string) => void;
}

/** Runs a command's work in its context and keeps the exit code it returns (nothing returned: 0). */
export type Launch = (work: (context: Context) => Promise<number | void>) => Promise<void>;

/** Columns of the screen: its own, else COLUMNS, else 80; 20 to 200. */
export const widthOf = (world: World): number => {
  const asked = Number(world.env["COLUMNS"]);
  const columns = world.columns ?? (Number.isInteger(asked) && asked > 0 ? asked : 80);
  return Math.min(200, Math.max(20, columns));
};

/** The date to act on: a flag's, the environment's, the clock's. @throws Failure (usage) when it is none of the calendar's. */
const todayOf = (world: World, options: GlobalOptions): LocalDate => {
  const asked = options.today ?? (world.env["FOURPLANE_TODAY"] || undefined);
  const today = asked ?? world.localDate();
  if (isSaidDate(today)) return today;
  const where = asked === undefined ? "the clock says" : options.today === undefined ? "FOURPLANE_TODAY" : "--today";
  throw usage(
    `${where} ${quoted(today)}: this is not a date from ${saidDates.first} to ${saidDates.last}; write it as YYYY-MM-DD, for example 2026-11-23`,
  );
};

/** @throws Failure (usage) when the date to act on is not a real date. */
export const createContext = (world: World, options: GlobalOptions, place: Place): Context => {
  const { env } = world;
  const plain = options.plain === true || env["TERM"] === "dumb";
  const color = wantsColor(env, { plain, color: options.color }, world.isStdoutTerminal);
  const today = todayOf(world, options);
  const ci = env["CI"] !== undefined && env["CI"] !== "" && env["CI"] !== "false" && env["CI"] !== "0";
  const mayAsk = options.input && !ci && options.json !== true && world.isStdoutTerminal && world.isStdinTerminal;
  const quiet = options.quiet === true;
  const screen: Screen = { width: widthOf(world), plain, palette: createPalette(color) };
  const out = (text: string) => world.stdout(`${text}\n`);
  // The prompt that comes after it takes a row too.
  const isLong = (text: string) => world.rows !== undefined && text.split("\n").length >= world.rows;
  return {
    world,
    screen,
    json: options.json === true,
    quiet,
    ask: mayAsk ? (world.prompter ?? terminalPrompter(screen)) : null,
    today,
    ...place,
    catalogFiles: options.catalog ?? [],
    catalogOnly: options.catalogOnly === true,
    out,
    outPaged: async (text) => {
      const shown = mayAsk && !plain && isLong(text) && (await world.page?.(`${text}\n`));
      if (shown !== true) out(text);
    },
    note: (text) => {
      if (!quiet) world.stderr(`${world.isStdoutTerminal ? wrapCommands(text, screen.width) : text}\n`);
    },
  };
};
