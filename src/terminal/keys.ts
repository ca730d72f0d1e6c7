/** Reads what a terminal sends as names of keys: "left", "enter", "space", "ctrl-c", and single characters as they are. */
export interface KeyReader {
  readonly read: (text: string) => readonly string[];
  /** Nothing came for a while: an Esc that stood alone was the key. */
  readonly rest: () => readonly string[];
}

const named: Readonly<Record<string, string>> = {
  " ": "space",
  "\r": "enter",
  "\n": "enter",
  "\u0003": "ctrl-c",
  "\u0004": "ctrl-d",
  "\u007f": "backspace",
  "\b": "backspace",
};

/** Arrows and Enter, as CSI or SS3 sequences, whatever is held down with them. */
const finals: Readonly<Record<string, string>> = { A: "up", B: "down", C: "right", D: "left", M: "enter" };

const escape = "\u001b";
const pasteBegins = `${escape}[200~`;
const pasteEnds = `${escape}[201~`;
/** More characters at once than these nobody typed, where the terminal does not mark what is pasted [D]. */
const mostTyped = 16;
/** The same for letters, each of which may be a command [D]. */
const mostLetters = 2;
/** A sequence of any key that we know nothing of. */
const sequence = /^\u001b(?:\[[0-?]*[ -/]*[@-~]|O[ -~])/;
/** The beginning of one that has not come whole. */
const partial = /^\u001b(?:\[[0-?]{0,16}[ -/]{0,4}|O)?$/;

/**
 * A reader of keys. Sequences may come in pieces; what is pasted is no key, so that ten thousand characters of it do nothing.
 */
export const createKeyReader = (): KeyReader => {
  let pending = "";
  let isPasting = false;
  const skipPaste = (text: string): string => {
    const end = text.indexOf(pasteEnds);
    isPasting = end < 0;
    // The end may come in pieces.
    return end < 0 ? text.slice(-(pasteEnds.length - 1)) : text.slice(end + pasteEnds.length);
  };
  const read = (more: string): readonly string[] => {
    let text = pending + more;
    pending = "";
    const keys: string[] = [];
    let plain = 0;
    let letters = 0;
    while (text !== "") {
      if (text.startsWith(pasteBegins)) isPasting = true;
      if (isPasting) {
        text = skipPaste(text);
        if (!isPasting) continue;
        pending = text;
        break;
      }
      const found = sequence.exec(text)?.[0];
      if (found !== undefined) {
        const key = finals[found.slice(-1)];
        if (key !== undefined) keys.push(key);
        text = text.slice(found.length);
        continue;
      }
      if (partial.test(text)) {
        pending = text;
        break;
      }
      const [first = ""] = text;
      text = text.slice(first.length);
      plain += 1;
      if (/\p{L}/u.test(first)) letters += 1;
      keys.push(first === escape ? "escape" : (named[first] ?? first.toLowerCase()));
    }
    return plain > mostTyped || letters > mostLetters ? [] : keys;
  };
  const rest = (): readonly string[] => {
    if (isPasting || pending === "") return [];
    const isEscape = pending === escape;
    pending = "";
    return isEscape ? ["escape"] : [];
  };
  return { read, rest };
};
