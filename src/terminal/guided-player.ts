import { isRunning, type Effect, type Guided, type GuidedEvent } from "../domain/session/guided/guided.ts";
import { guidedAfter } from "../domain/session/guided/press.ts";
import { cueText } from "../words/guided.ts";
import { changedRows, fromTheTop } from "./changed-rows.ts";
import { keysLine, linesAfter } from "./guided-lines.ts";
import type { Picture, Room } from "./guided-look.ts";
import { guidedRows } from "./guided-view.ts";
import { createKeyReader } from "./keys.ts";
import { noDress, ownScreen, type Live } from "./live.ts";
import type { Palette } from "./palette.ts";
import { wrapCommands } from "./phrases.ts";
import type { Speech } from "./speech.ts";

/** Ten frames a second: a clock that counts seconds needs no more, and a slow connection bears no more [D]. */
const frameMilliseconds = 100;
/** The clock on the wall may be set; when it goes so far ahead of the steady one, the computer was asleep. Milliseconds [D]. */
const asleep = 3000;
const bell = "\u0007";

export interface PlayedOn {
  readonly live: Live;
  readonly clock: () => { readonly steady: number; readonly wall: number };
  readonly write: (text: string) => void;
  readonly room: Room;
  readonly palette: Palette;
  /** A line for each change, for screens that are read aloud and terminals that cannot redraw. */
  readonly asLines: boolean;
  readonly rings: boolean;
  readonly speech: Speech | null;
  readonly picture: (state: Guided, watched: number) => Picture;
}

/** What somebody who plays a session may do to it, and hears of it. */
export interface Playing {
  /** Each effect with the state after it; `send` brings an event of the world, at any time later. */
  readonly done: (effect: Effect, state: Guided) => void;
}

export interface Player {
  readonly send: (event: GuidedEvent) => void;
  /** Takes the session off the screen. */
  readonly stop: () => void;
  readonly over: Promise<Guided>;
}

/** Whether an effect is one to be heard: a step began, or a session of questions. */
const isHeard = ({ kind }: Effect): boolean => kind === "step";

/** Lines as they fit a window, so that no word is torn; at least 20 columns. */
const fitted = (lines: readonly string[], columns: number): string =>
  lines.map((line) => `${wrapCommands(line, Math.max(20, columns))}\n`).join("");

/**
 * Plays a guided session on a terminal: keys and time go in, at most one write a frame comes out, of the rows that changed.
 * Rejects with what `done` throws; the terminal is given back whatever happens.
 */
export const playGuided = (begun: Guided, on: PlayedOn, { done }: Playing): Player => {
  const { live, clock, write, palette, asLines, speech } = on;
  const keys = createKeyReader();
  let state = begun;
  let told: Guided | null = null;
  let { room } = on;
  let shown: readonly string[] = [];
  let isCleared = false;
  let rings = false;
  let watched = 0;
  let last = clock();
  let finish: (result: { readonly state: Guided } | { readonly error: unknown }) => void = () => undefined;
  const over = new Promise<Guided>((resolve, reject) => {
    finish = async (result) => {
      finish = () => undefined;
      speech?.stop();
      await stopLive();
      if ("error" in result) reject(result.error as Error);
      else resolve(result.state);
    };
  });
  const send = (event: GuidedEvent): void => {
    const before = state;
    const change = guidedAfter(state, event);
    state = change.state;
    for (const effect of change.effects) {
      if (isHeard(effect)) {
        rings = true;
        if (!state.waits || state.answers !== null) speech?.say(cueText(state));
      }
      if (effect.kind === "rep") speech?.say(String(effect.count));
      done(effect, state);
    }
    if (asLines && state !== before) {
      const lines = linesAfter(told, state);
      told = state;
      if (lines.length > 0) write(fitted(lines, room.columns));
    }
    if (state.over !== null) finish({ state });
  };
  const draw = (): void => {
    const ring = rings && on.rings ? bell : "";
    rings = false;
    if (asLines) {
      if (ring !== "") write(ring);
      return;
    }
    const rows = guidedRows(state, { room, palette, picture: on.picture(state, watched) });
    const clear = isCleared ? "" : "\u001b[2J";
    const text = `${clear}${changedRows(isCleared ? shown : rows.map(() => ""), rows, fromTheTop)}${ring}`;
    isCleared = true;
    shown = rows;
    if (text !== "") write(text);
  };
  const guarded =
    <A extends readonly unknown[]>(work: (...args: A) => void) =>
    (...args: A): void => {
      try {
        if (state.over === null) work(...args);
      } catch (error) {
        finish({ error });
      }
    };
  const pass = (): void => {
    const now = clock();
    const [steady, wall] = [now.steady - last.steady, now.wall - last.wall];
    last = now;
    watched += steady;
    speech?.tick(steady);
    if (wall - steady > asleep) send({ kind: "slept", seconds: Math.round(wall / 1000) });
    else if (isRunning(state)) send({ kind: "tick", milliseconds: steady });
  };
  const press = (pressed: readonly string[]): void => {
    for (const key of pressed) if (state.over === null) send({ kind: "key", key: key === "ctrl-d" ? "q" : key });
  };
  const tick = guarded(() => {
    pass();
    press(keys.rest());
    if (state.over === null) draw();
  });
  const stopLive = live(
    {
      key: guarded((text: string) => {
        // What a key begins, begins now and not with the last frame.
        pass();
        press(keys.read(text));
      }),
      tick,
      redraw: guarded((columns: number, lines: number) => {
        room = { columns, lines };
        isCleared = false;
      }),
      woke: guarded(() => {
        last = clock();
        send({ kind: "slept", seconds: 0 });
      }),
      ended: guarded(() => send({ kind: "key", key: "ctrl-c" })),
    },
    frameMilliseconds,
    asLines ? noDress : ownScreen,
  );
  if (asLines) {
    write(fitted([keysLine, ...linesAfter(null, state)], room.columns));
    told = state;
  }
  if (state.over !== null) finish({ state });
  return { send: guarded(send), stop: () => finish({ state }), over };
};
