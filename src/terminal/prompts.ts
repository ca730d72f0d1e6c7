import { exit, Failure, usage } from "../failure.ts";

/** One answer of a list. `name` may be long; `short` stands in the line that stays on the screen afterwards. */
export interface Choice<Value> {
  readonly value: Value;
  readonly name: string;
  readonly short?: string;
}

export interface Question<Back> {
  /** The question as a sentence. Safe text: it goes to the terminal as it is. */
  readonly message: string;
  /** One or two words for the line that stays on the screen once it is answered; the message when left out, no line when empty. */
  readonly label?: string;
  /** Lines between the question and its answers, already fitted to the screen. */
  readonly details?: readonly string[];
  /** A line below the question. */
  readonly hint?: string;
  /** What the question returns when the person goes back to the one before; without it there is no way back. */
  readonly back?: Back;
}

export interface SelectQuestion<Value, Back> extends Question<Back> {
  readonly choices: readonly Choice<Value>[];
  /** The value Enter takes; the first choice when left out. */
  readonly initial?: Value;
}

export interface CheckboxQuestion<Value, Back> extends Question<Back> {
  readonly choices: readonly Choice<Value>[];
  /** The values ticked at first; none when left out. */
  readonly initial?: readonly Value[];
  /** What is wrong with the ticked values; undefined when nothing is. */
  readonly check?: (values: readonly Value[]) => string | undefined;
  /** Written in the line that stays when nothing is ticked. */
  readonly none?: string;
}

export interface InputQuestion<Back> extends Question<Back> {
  /** What Enter alone answers. */
  readonly initial?: string;
  /** How the line that stays writes the answer; as it was typed when left out. */
  readonly short?: (text: string) => string;
  /** What is wrong with the text; undefined when nothing is. */
  readonly check?: (text: string) => string | undefined;
}

export interface ConfirmQuestion<Back> extends Question<Back> {
  readonly initial: boolean;
}

/**
 * Asks a person. Esc returns `back` where it is given; without it Esc, and Ctrl-C and Ctrl-D everywhere, make a question
 * reject with a Failure (cancelled, exit 130).
 */
export interface Prompter {
  readonly select: <Value, Back = never>(question: SelectQuestion<Value, Back>) => Promise<Value | Back>;
  readonly checkbox: <Value, Back = never>(question: CheckboxQuestion<Value, Back>) => Promise<readonly Value[] | Back>;
  readonly input: <Back = never>(question: InputQuestion<Back>) => Promise<string | Back>;
  readonly confirm: <Back = never>(question: ConfirmQuestion<Back>) => Promise<boolean | Back>;
}

/** What every question rejects with when the person leaves. */
export const cancelled = (): Failure => new Failure(exit.cancelled, "cancelled", "cancelled, nothing changed");

/**
 * The prompter of a context whose `ask` may be null. `flags` names what to pass instead, for example "--pain".
 * @throws Failure (usage) when nobody can be asked.
 */
export const someoneToAsk = ({ ask }: { readonly ask: Prompter | null }, flags: string): Prompter => {
  if (ask === null) throw usage("an answer is needed, and there is no terminal to ask in", `pass ${flags}`);
  return ask;
};
