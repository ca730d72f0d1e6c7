import { cancelled, type Prompter } from "../../src/terminal/prompts.ts";

const refuse = async ({ message }: { readonly message: string }): Promise<never> => {
  throw new Error(`nobody is there to answer: ${message}`);
};

/** Fails at any question. */
export const nobodyThere: Prompter = { select: refuse, checkbox: refuse, input: refuse, confirm: refuse };

/** One answer: Enter alone, Ctrl-C, going back, parts of the names of choices, or a line of text. */
export type Answer = "enter" | "cancel" | "back" | { readonly pick: readonly string[] } | { readonly type: string };

/** A prompter that keeps the questions asked, and what Enter alone would have answered to each. */
export interface FakePrompter extends Prompter {
  readonly asked: readonly string[];
  readonly offered: ReadonlyMap<string, unknown>;
}

/** Gives these answers one after the other. */
export const answering = (...answers: readonly Answer[]): FakePrompter => {
  const left = [...answers];
  return answeringBy((message) => {
    const answer = left.shift();
    if (answer === undefined) throw new Error(`no answer left for: ${message}`);
    return answer;
  });
};

/** Answers each question as `answerTo` says. */
export const answeringBy = (answerTo: (message: string) => Answer): FakePrompter => {
  const asked: string[] = [];
  const offered = new Map<string, unknown>();
  const next = ({ message, initial }: { readonly message: string; readonly initial?: unknown }): Answer => {
    asked.push(message);
    offered.set(message, initial);
    const answer = answerTo(message);
    if (answer === "cancel") throw cancelled();
    return answer;
  };
  const picks = (answer: Answer, name: string) =>
    typeof answer === "object" && "pick" in answer && answer.pick.some((part) => name.includes(part));
  const backOf = <Back>(question: { readonly back?: Back }): Back => {
    if (!("back" in question)) throw new Error("this question has no way back");
    return question.back as Back;
  };
  return {
    asked,
    offered,
    select: async (question) => {
      const answer = next(question);
      if (answer === "back") return backOf(question);
      const { choices, initial } = question;
      const found = choices.find(({ value, name }) => (answer === "enter" ? value === initial : picks(answer, name)));
      const chosen = found ?? (answer === "enter" ? choices[0] : undefined);
      if (chosen === undefined) throw new Error(`no such choice: ${question.message}`);
      return chosen.value;
    },
    checkbox: async (question) => {
      const answer = next(question);
      if (answer === "back") return backOf(question);
      const { choices, initial = [] } = question;
      const isTicked = answer === "enter" ? undefined : answer;
      const values = choices.map(({ value }) => value);
      const ticked = values.filter((value, index) =>
        isTicked === undefined ? initial.includes(value) : picks(isTicked, choices[index]?.name ?? ""),
      );
      const wrong = question.check?.(ticked);
      if (wrong !== undefined) throw new Error(`not accepted: ${wrong}`);
      return ticked;
    },
    input: async (question) => {
      const answer = next(question);
      if (answer === "back") return backOf(question);
      const text = typeof answer === "object" && "type" in answer ? answer.type : (question.initial ?? "");
      const wrong = question.check?.(text);
      if (wrong !== undefined) throw new Error(`not accepted: ${wrong}`);
      return text;
    },
    confirm: async (question) => {
      const answer = next(question);
      if (answer === "back") return backOf(question);
      return typeof answer === "object" && "type" in answer ? answer.type.startsWith("y") : question.initial;
    },
  };
};
