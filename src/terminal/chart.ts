import stringWidth from "fast-string-width";

import { padEnd } from "./columns.ts";

/** One column of a chart. */
export interface Bar {
  /** 0 or more. */
  readonly value: number;
  /** One character that stands on the base line where there is nothing to draw. */
  readonly mark: string;
}

const eighths = ["", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"] as const;

/** The widest a column gets: wider ones are no easier to read. */
const widestBar = 3;

/** Columns each bar takes with the space after it in `room`, 1 to 4; bars touch only where there is no room for more. */
const barCell = (count: number, room: number): number =>
  Math.min(widestBar + 1, Math.max(1, Math.floor((room + 1) / Math.max(1, count))));

/** What of a bar shows in a row of cells, the lowest one row 0. Anything above nothing shows at least an eighth. */
const blockIn = (share: number, row: number, height: number): string => {
  const filled = share <= 0 ? 0 : Math.max(1, Math.round(Math.min(1, share) * height * 8));
  return eighths[Math.min(8, Math.max(0, filled - row * 8))] ?? "";
};

/** Bars one character wide and high, oldest first; `top` (more than 0) is what a full one stands for. */
export const sparkline = (bars: readonly Bar[], top: number): string =>
  bars.map(({ value, mark }) => (value === 0 ? mark : blockIn(value / top, 0, 1))).join("");

/**
 * Columns on a base line in block characters, oldest first, `height` rows high with the axis below; no line is wider than
 * `width` (12 or more). Where not all bars fit, the latest are drawn.
 */
export const barChart = (
  bars: readonly Bar[],
  options: {
    readonly width: number;
    readonly height: number;
    /** The value a full column stands for, more than 0, and how it is written. */
    readonly top: number;
    readonly topLabel: string;
  },
): { readonly lines: readonly string[]; readonly drawn: number } => {
  const { width, height, top, topLabel } = options;
  const labelWidth = stringWidth(topLabel);
  const room = width - labelWidth - 2;
  const cell = barCell(bars.length, room);
  const shown = bars.slice(-Math.max(1, Math.floor((room + (cell > 1 ? 1 : 0)) / cell)));
  const barWidth = Math.max(1, cell - 1);
  const rows = Array.from({ length: height }, (_, index) => {
    const row = height - 1 - index;
    const cells = shown.map(({ value, mark }) => {
      const block = blockIn(value / top, row, height);
      const text = block !== "" ? block.repeat(barWidth) : row === 0 && value === 0 ? mark : "";
      return padEnd(text, cell);
    });
    const label = index === 0 ? topLabel : "";
    return `${label.padStart(labelWidth)} ${index === 0 ? "┤" : "│"}${cells.join("").trimEnd()}`;
  });
  const axis = "─".repeat(shown.length * cell - (cell > 1 ? 1 : 0));
  return { lines: [...rows, `${"0".padStart(labelWidth)} └${axis}`], drawn: shown.length };
};
