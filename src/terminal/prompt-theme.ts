import { wrap } from "./columns.ts";
import type { Screen } from "./palette.ts";
import { phrase, wrapPhrases } from "./phrases.ts";
import type { Question } from "./prompts.ts";

export type PromptType = "select" | "checkbox" | "input" | "confirm";

type Asked = Pick<Question<unknown>, "message" | "hint" | "details">;

const keysOf: Readonly<Record<PromptType, readonly (readonly [key: string, does: string])[]>> = {
  select: [
    ["up/down", "move"],
    ["Enter", "choose"],
  ],
  checkbox: [
    ["up/down", "move"],
    ["Space", "tick"],
    ["Enter", "go on"],
  ],
  input: [["Enter", "go on"]],
  confirm: [["Enter", "go on"]],
};

const symbols: ReadonlyMap<string, string> = new Map([["up/down", "↑↓"]]);

/** How questions look: calm, right on a narrow screen, and in ASCII without colour on a plain one. */
export const promptTheme = ({ width, plain, palette }: Screen) => {
  const key = (name: string): string => (plain ? name : (symbols.get(name) ?? name));
  const pointer = plain ? ">" : "❯";

  /** The keys a question takes, in one quiet line. */
  const keysLine = (type: PromptType, hasBack: boolean, hasMore = false): string => {
    const own = hasMore
      ? keysOf[type].map(([name, does]) => [name, does === "move" ? "move, more below" : does] as const)
      : keysOf[type];
    const keys = [
      ...own,
      ...(hasBack
        ? ([
            ["Esc", "back"],
            ["Ctrl-C", "leave"],
          ] as const)
        : ([["Esc", "leave"]] as const)),
    ];
    const parts = keys.map(([name, does]) => phrase(`${key(name)} ${does}`));
    return wrapPhrases(parts.join(plain ? ", " : " · "), width - 3)
      .map((line) => `  ${palette.quiet(line)}`)
      .join("\n");
  };

  const message = (type: PromptType, question: Asked, hasBack: boolean): string => {
    const title = wrap(question.message, width - 3, 2)
      .split("\n")
      .map((line) => palette.strong(line));
    const details = (question.details ?? []).map((line) => `  ${line}`);
    const hint =
      question.hint === undefined
        ? []
        : wrap(question.hint, width - 3)
            .split("\n")
            .map((line) => `  ${palette.quiet(line)}`);
    const isTyped = type === "input" || type === "confirm";
    return [...title, ...details, ...hint, ...(isTyped ? [keysLine(type, hasBack), `  ${pointer}`] : [])].join("\n");
  };

  return {
    /** What inquirer draws a question of this kind with; `hasMore`: its list is longer than the screen. */
    theme: (type: PromptType, hasBack: boolean, hasMore: boolean) => ({
      prefix: { idle: palette.strong("?"), done: "" },
      icon: {
        cursor: pointer,
        checked: plain ? "[x]" : palette.good("◉"),
        unchecked: plain ? "[ ]" : "◯",
      },
      style: {
        message: (text: string) => text,
        highlight: palette.strong,
        error: (text: string) => palette.bad(`  ! ${text}`),
        defaultAnswer: (text: string) => palette.quiet(`(${text})`),
        answer: (text: string) => text,
        keysHelpTip: () => keysLine(type, hasBack, hasMore),
      },
    }),

    /** The question above its answers; where text is typed, the keys stand above the line it is typed in. */
    message,

    /** The rows a list shares the screen with: the question, its keys, the space between them, and a problem. */
    rowsAround: (type: PromptType, question: Asked, hasBack: boolean): number =>
      `${message(type, question, hasBack)}\n${keysLine(type, hasBack, true)}`.split("\n").length + 3,

    /** The name of a choice, its later lines under its first. */
    choiceName: (type: PromptType, name: string): string => {
      const indent = type === "checkbox" ? (plain ? 5 : 3) : 2;
      return wrap(name, width - 1, indent);
    },

    /** The line that stays when a question has been answered. */
    answered: (label: string, answer: string): string => {
      const mark = plain ? "-" : palette.good("✓");
      const lines = wrap(`${label}: ${answer}`, width - 1, 2).split("\n");
      const [first = "", ...more] = lines;
      const [head, tail] = [first.slice(0, label.length + 1), first.slice(label.length + 1)];
      return [`${mark} ${palette.quiet(head)}${tail}`, ...more].join("\n");
    },
  };
};
