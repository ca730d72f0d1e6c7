import stringWidth from "fast-string-width";

import { safeText } from "../domain/safe-text.ts";
import { itemAt, stepAt, type Guided } from "../domain/session/guided/guided.ts";
import { counterText, doseLine, enterText, partOf, placeText, stepText, toldText } from "../words/guided.ts";
import { bigDigits } from "./big-digits.ts";
import { flow, padEnd, truncate } from "./columns.ts";
import { answersRows } from "./guided-answers.ts";
import type { GuidedLook, Room } from "./guided-look.ts";
import { panelRows } from "./guided-panels.ts";
import { paintLines, phrase, wrapPhrases } from "./phrases.ts";
import type { Palette } from "./palette.ts";

/** Lower than this everything is said in as few rows as can be. */
const low = 9;
/** A picture and digits beside it take less than this only where they cannot be seen. */
const leastPicture = 6;
const digitsWidth = 34;

const keysLong = ["space pause", "← → back, on", "s skip", "+ − harder, easier", "d done", "h how", "q leave"];
const keysShort = ["space pause", "← → back, on", "s skip", "+ − next time", "d done", "h how", "q leave"];

/** The keys, always there; in one line where there is room for no more. */
const keyRows = ({ columns, lines }: Room): readonly string[] => {
  const of = (keys: readonly string[]) => wrapPhrases(keys.map(phrase).join("  "), columns);
  if (lines < low) return [truncate("space ← → s + − d h q", columns, false)];
  return columns >= 77 ? of(keysLong) : of(keysShort);
};

const barWidth = 30;

const barText = (part: number, width: number): string => {
  const filled = Math.round(part * width);
  return "█".repeat(filled) + "░".repeat(width - filled);
};

/** What there is to do now, with its clock. */
const nowRows = (state: Guided, { columns, lines }: Room, palette: Palette): readonly string[] => {
  const counter = counterText(state);
  const step = stepText(state);
  if (lines < low) {
    const first = state.pause !== null ? "Paused:" : state.waits ? "Enter:" : counter;
    return [palette.strong(truncate(first === "" ? step : `${first} ${step}`, columns, false))];
  }
  const part = partOf(state);
  const bar = part === null ? "" : barText(part, Math.min(barWidth, columns - 8));
  return [
    ...paintLines(flow(step, columns, 2), palette.strong),
    ...(counter === "" ? [] : [`${padEnd(counter, 5)} ${bar}`.trimEnd()]),
  ];
};

/** Said where not all steps are there, in a window that has room for it. */
const moreSteps = (columns: number): string => (columns < 30 ? "…" : "… h: all steps");

/** At most two lines of how it is done: the beginning of its steps, and while it is on what to think of. */
const howRows = (state: Guided, columns: number, most: number): readonly string[] => {
  const { how, cues } = itemAt(state);
  if (stepAt(state).kind === "work" && !state.waits && cues.length > 0)
    return cues.slice(0, most).flatMap((cue) => flow(safeText(cue), columns, 1));
  const steps = how.map((step) => safeText(step).trim()).filter((step) => step !== "");
  const text = steps.map((step) => (/[.!?:;\u3002\uff01\uff1f]$/u.test(step) ? step : `${step}.`)).join(" ");
  return text === "" ? [] : flow(text, columns, most, moreSteps(columns));
};

const beside = (rows: readonly string[], digits: readonly string[], width: number): readonly string[] => {
  const top = Math.max(0, Math.floor((rows.length - digits.length) / 2));
  return rows.map((row, at) => {
    const own = digits[at - top];
    return own === undefined || own === "" ? row : `${padEnd(row, width)}${own}`;
  });
};

/** The picture, and beside it the clock in digits that can be read from the floor. */
const pictureRows = (state: Guided, lines: number, { room, picture }: GuidedLook): readonly string[] => {
  if (lines < leastPicture) return [];
  const counter = counterText(state);
  // The picture keeps its size, whether there is something to count or not.
  const hasDigits = room.columns >= digitsWidth + 36;
  const columns = Math.min(52, room.columns - (hasDigits ? digitsWidth : 0));
  const drawn = picture({ columns, lines });
  const digits = hasDigits && counter.length <= 4 ? bigDigits(counter) : [];
  if (drawn === null) return digits.length > lines ? [] : digits;
  return hasDigits ? beside(drawn, digits, columns + 2) : drawn;
};

/** The session in full view: rows from the top, the keys at the bottom. */
const sessionRows = (state: Guided, look: GuidedLook): readonly string[] => {
  const { room, palette } = look;
  const { columns, lines } = room;
  const item = itemAt(state);
  const head = palette.heading(truncate(placeText(item), columns, false));
  const now = nowRows(state, room, palette);
  const keys = paintLines(keyRows(room), palette.quiet);
  if (lines < low) return [...(lines > 2 ? [head] : []), ...now, ...keys].slice(-lines);
  const told = toldText(state);
  const hint = told === "" ? enterText(state) : told;
  const below = [...now, ...(hint === "" ? [""] : flow(hint, columns, 2)), ...keys];
  let left = lines - 1 - below.length;
  /** Rows that are made for what is left, of at most `most`. */
  const take = (make: (lines: number) => readonly string[], most = 2): readonly string[] => {
    const taken = left < 1 ? [] : make(Math.min(most, left));
    left -= taken.length;
    return taken;
  };
  const dose = take((most) => flow(doseLine(item), columns, most));
  const how = take((most) => howRows(state, columns, most));
  const why = take((most) => paintLines(flow(safeText(item.why), columns, most), palette.quiet));
  const drawn = take((most) => pictureRows(state, most - 1, look).slice(0, most), left);
  const blank = Array.from({ length: Math.max(0, left) }, () => "");
  const [over, under] = [blank.slice(0, blank.length >> 1), blank.slice(blank.length >> 1)];
  return [head, ...dose, ...why, ...over, ...drawn, ...under, ...how, ...below];
};

/** Every row of the window; the last column stays free, where what clears a row would take its last character. */
export const guidedRows = (state: Guided, { room, ...look }: GuidedLook): readonly string[] => {
  const inside = { columns: Math.max(1, room.columns - 1), lines: Math.max(1, room.lines) };
  const whole = { ...look, room: inside };
  const rows =
    state.answers !== null
      ? answersRows(state.answers, whole)
      : state.panel !== null
        ? panelRows(state, state.panel, whole)
        : sessionRows(state, whole);
  const fitting = rows
    .slice(0, inside.lines)
    .map((row) => (stringWidth(row) > inside.columns ? cut(row, inside.columns) : row));
  return [...fitting, ...Array.from({ length: inside.lines - fitting.length }, () => "")];
};

/** What is still too wide, without its colours. */
const cut = (row: string, columns: number): string => truncate(row.replace(/\u001b\[[0-9;]*m/g, ""), columns, false);
