import type { Context } from "../context.ts";
import { bashScript } from "./completion-bash.ts";
import { shells, type Shell } from "../words/shells.ts";

const name = "fourplane";

/** What installs each script, in one line to be typed in that shell; the words themselves are asked for at every TAB. */
const installs: Readonly<Record<Shell, string>> = {
  bash: `${name} completion bash >~/.${name}.bash && echo '. ~/.${name}.bash' >>~/.bashrc`,
  zsh: `${name} completion zsh >~/.${name}.zsh && echo '. ~/.${name}.zsh' >>~/.zshrc`,
  fish: `mkdir -p ~/.config/fish/completions; ${name} completion fish >~/.config/fish/completions/${name}.fish`,
  powershell: `New-Item -Force (Split-Path $PROFILE) -ItemType Directory >$null; ${name} completion powershell | Out-File -Append -Encoding utf8 $PROFILE`,
};

/** What the library prints, as a text: it knows no other way to hand its scripts over. */
const printed = (print: () => void): string => {
  const { console } = globalThis;
  const { log } = console;
  const lines: string[] = [];
  console.log = (text: string) => void lines.push(text);
  try {
    print();
  } finally {
    console.log = log;
  }
  return lines.join("\n");
};

/** zsh completes nothing before it is told to; who has told it already is not told again. */
const zshReady = "(( $+functions[compdef] )) || { autoload -Uz compinit && compinit }";

/** The library loses a backslash, without which a word with a colon in it (`flexion:move`) is two. */
const mended = (script: string): string =>
  script.replace("\n", () => `\n${zshReady}\n`).replace("${comp//:/\\:}", () => "${comp//:/\\\\:}");

const scriptFor = async (shell: Shell): Promise<string> => {
  if (shell === "bash") return bashScript(name);
  const { default: tab } = await import("@bomb.sh/tab");
  const script = printed(() => tab.setup(name, name, shell));
  return shell === "zsh" ? mended(script) : script;
};

/** `completion`: the script of a shell; without one the line that installs it, for each shell. */
export const runCompletion = async (context: Context, shell: Shell | undefined): Promise<void> => {
  if (shell === undefined) {
    const lines = shells.flatMap((each) => [`${each}:`, `  ${installs[each]}`]);
    const value = { schema: "fourplane/completion@1", shell: null, install: installs, script: null };
    return context.out(context.json ? JSON.stringify(value) : lines.join("\n"));
  }
  const script = await scriptFor(shell);
  if (!context.json) context.out(script.trimEnd());
  else context.out(JSON.stringify({ schema: "fourplane/completion@1", shell, install: installs[shell], script }));
  if (context.world.isStdoutTerminal) context.note(`To install it: ${installs[shell]}`);
};
