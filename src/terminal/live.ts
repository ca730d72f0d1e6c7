/** What somebody who watches a terminal is told. */
export interface Watcher {
  /** What was typed, as the terminal sent it. */
  readonly key: (text: string) => void;
  readonly tick: () => void;
  /** The window has another size, or shows something else: what was drawn is not there any more. A key "" where left out. */
  readonly redraw?: (columns: number, rows: number) => void;
  /** The process stood still, and goes on. */
  readonly woke?: () => void;
  /** Nobody can type any more. A key "" where left out. */
  readonly ended?: () => void;
}

/** What is written when the terminal is taken, and when it is given back, however that comes. */
export interface Dress {
  readonly on: string;
  readonly off: string;
}

/** A terminal that takes single keys and tells the time. */
export interface Live {
  /** Begins; `tick` is called every so many milliseconds. What it returns ends that, and is done when the terminal is as it was. */
  (watcher: Watcher, milliseconds: number, dress?: Dress): () => void | Promise<void>;
}

const escape = "\u001b[";
export const hideCursor = `${escape}?25l`;
export const showCursor = `${escape}?25h`;
export const clearRest = `${escape}K`;

/** A screen of its own, with what is pasted marked as such; off, the one before is there again. */
export const ownScreen: Dress = {
  on: `${escape}?1049h${escape}?2004h${hideCursor}`,
  off: `${escape}?2004l${showCursor}${escape}?1049l`,
};

/** Nothing is written: a terminal that cannot redraw knows no sequences, and a screen reader would spell them. */
export const noDress: Dress = { on: "", off: "" };
