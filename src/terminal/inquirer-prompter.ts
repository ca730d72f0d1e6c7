import { emitKeypressEvents, type Interface, type Key } from "node:readline";

import inquirer from "inquirer";

import { wrap } from "./columns.ts";
import type { Screen } from "./palette.ts";
import { promptTheme, type PromptType } from "./prompt-theme.ts";
import {
  cancelled,
  type CheckboxQuestion,
  type Choice,
  type ConfirmQuestion,
  type InputQuestion,
  type Prompter,
  type Question,
  type SelectQuestion,
} from "./prompts.ts";

/** A lone Esc looks like the start of an arrow key; readline would wait half a second to be sure. Milliseconds. */
const escapeWait = 60;

/** What ends a process from outside, the terminal's window closed among them. */
const endings = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

const wentBack = Symbol("went back");

const isCancelKey = (key: Key): boolean => key.ctrl === true && key.name === "d";

const isCancel = (error: unknown): boolean =>
  error instanceof Error && (error.name === "ExitPromptError" || error.name === "AbortPromptError");

interface PromptConfig extends Readonly<Record<string, unknown>> {
  readonly choices?: readonly { readonly name: string }[];
  readonly pageSize?: number;
}

/**
 * Runs one prompt of inquirer, with the keys it does not know itself: Esc is the way back where there is one, else the way
 * out. Resolves to `wentBack` when the person goes back.
 */
const run = async (prompt: Readonly<Record<string, unknown>>, hasBack: boolean): Promise<unknown> => {
  const { stdin } = process;
  const stop = new AbortController();
  const onKey = (_text: string | undefined, key: Key) => {
    if (key.name === "escape" && hasBack) stop.abort(wentBack);
    else if (key.name === "escape" || isCancelKey(key)) stop.abort();
  };
  const onEnd = () => stop.abort();
  const onSignal = (signal: NodeJS.Signals) => {
    // The prompt hides the cursor, and a process that is ended does not draw again.
    process.stdout.write("\u001b[?25h\n");
    endings.forEach((each) => process.off(each, onSignal));
    process.kill(process.pid, signal);
  };
  emitKeypressEvents(stdin, { escapeCodeTimeout: escapeWait } as unknown as Interface);
  stdin.on("keypress", onKey);
  stdin.once("end", onEnd);
  endings.forEach((signal) => process.on(signal, onSignal));
  try {
    const ask = inquirer.createPromptModule({ signal: stop.signal, clearPromptOnDone: true });
    const { answer } = (await ask({ ...prompt, name: "answer" } as Parameters<typeof ask>[0])) as { answer: unknown };
    return answer;
  } catch (error) {
    if (stop.signal.reason === wentBack) return wentBack;
    throw isCancel(error) ? cancelled() : error;
  } finally {
    stdin.off("keypress", onKey);
    stdin.off("end", onEnd);
    endings.forEach((signal) => process.off(signal, onSignal));
  }
};

const shortOf = <Value>(choices: readonly Choice<Value>[], value: Value): string => {
  const choice = choices.find((each) => each.value === value);
  return choice?.short ?? choice?.name ?? "";
};

/** Whether a list has more rows than the page it is shown on. */
const isLong = ({ choices = [], pageSize = 0 }: PromptConfig): boolean =>
  choices.reduce((rows, { name }) => rows + name.split("\n").length, 0) > pageSize;

/**
 * The prompts of a real terminal, on this process's standard input and output. An answered question leaves one short
 * line; going back takes that line away again.
 */
export const createPrompter = (screen: Screen): Prompter => {
  const { theme, message, rowsAround, choiceName, answered } = promptTheme(screen);
  /** How many rows each answered question has left on the screen. */
  const rows: number[] = [];
  const takeBack = () => {
    const count = rows.pop() ?? 0;
    if (count > 0) process.stdout.write(`\u001b[${count}A\r\u001b[J`);
  };

  const settle = async <Value, Back>(
    type: PromptType,
    question: Question<Back>,
    config: PromptConfig,
    words: (value: Value) => string,
  ): Promise<Value | Back> => {
    const hasBack = "back" in question;
    const looks = { type, theme: theme(type, hasBack, isLong(config)), message: message(type, question, hasBack) };
    const value = await run({ ...config, ...looks }, hasBack);
    if (value === wentBack) {
      takeBack();
      return question.back as Back;
    }
    const label = question.label ?? question.message;
    const left = label === "" ? "" : `${answered(label, words(value as Value))}\n`;
    rows.push(left.split("\n").length - 1);
    process.stdout.write(left);
    return value as Value;
  };

  const listed = <Value, Back>(
    type: PromptType,
    question: Question<Back> & { readonly choices: readonly Choice<Value>[] },
  ) => {
    const choices = question.choices.map(({ value, name }) => ({ value, name: choiceName(type, name) }));
    const room = (process.stdout.rows ?? 24) - rowsAround(type, question, "back" in question);
    return { choices, pageSize: Math.max(4, room), loop: false };
  };
  const verdict = (problem: string | undefined) => (problem === undefined ? true : wrap(problem, screen.width - 5, 4));

  return {
    select: <Value, Back>(question: SelectQuestion<Value, Back>) =>
      settle<Value, Back>("select", question, { ...listed("select", question), default: question.initial }, (value) =>
        shortOf(question.choices, value),
      ),
    checkbox: <Value, Back>(question: CheckboxQuestion<Value, Back>) => {
      const { initial = [], check, none = "none" } = question;
      const { choices, ...list } = listed("checkbox", question);
      const config = {
        ...list,
        choices: choices.map((choice) => ({ ...choice, checked: initial.includes(choice.value) })),
        shortcuts: { all: null, invert: null },
        validate: (ticked: readonly { readonly value: Value }[]) => verdict(check?.(ticked.map(({ value }) => value))),
      };
      return settle<readonly Value[], Back>("checkbox", question, config, (values) =>
        values.length === 0 ? none : values.map((value) => shortOf(question.choices, value)).join(", "),
      );
    },
    input: <Back>(question: InputQuestion<Back>) => {
      const config = {
        default: question.initial,
        validate: (text: string) => verdict(question.check?.(text)),
      };
      return settle<string, Back>("input", question, config, question.short ?? ((text) => text.trim()));
    },
    confirm: <Back>(question: ConfirmQuestion<Back>) =>
      settle<boolean, Back>("confirm", question, { default: question.initial }, (value) => (value ? "yes" : "no")),
  };
};
