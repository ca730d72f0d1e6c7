import type { Context } from "../context.ts";
import { quoted } from "../domain/safe-text.ts";
import { suggestion } from "../domain/suggest.ts";
import { usage } from "../failure.ts";
import { topicText } from "../terminal/topic-text.ts";
import { helpTopics } from "../words/help-topics.ts";
import type { AnyCommand } from "./complete-position.ts";

const commandCalled = (program: AnyCommand, words: readonly string[]): AnyCommand | undefined =>
  words.reduce<AnyCommand | undefined>(
    (command, word) => command?.commands.find((each) => each.name() === word.toLowerCase()),
    program,
  );

/** `help [TOPIC]`: how a command is used, or what several have in common. @throws Failure (usage) for what is neither. */
export const runHelp = (context: Context, program: AnyCommand, words: readonly string[]): void => {
  const command = commandCalled(program, words);
  const name = words.join("-").toLowerCase();
  const begun = helpTopics.filter((each) => name !== "" && each.name.startsWith(name));
  const topic = helpTopics.find((each) => each.name === name) ?? (begun.length === 1 ? begun[0] : undefined);
  if (command === undefined && topic === undefined) {
    const topics = helpTopics.map((each) => each.name);
    const known = [...program.commands.map((each) => each.name()), ...topics];
    const asked = words.join(" ");
    throw usage(
      `there is no help on ${quoted(asked)}${suggestion(name, known)}`,
      `topics are ${topics.join(", ")}; fourplane help lists the commands`,
    );
  }
  if (context.json) {
    const text = command?.helpInformation() ?? topic?.text ?? "";
    return context.out(JSON.stringify({ schema: "fourplane/help@1", topic: words.join(" "), text }));
  }
  if (command !== undefined) command.outputHelp();
  else if (topic !== undefined) context.out(topicText(topic, context.screen));
};
