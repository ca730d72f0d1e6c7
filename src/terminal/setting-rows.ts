import { padEnd, wrap } from "./columns.ts";
import type { Screen } from "./palette.ts";

/** A setting as it is listed. */
export interface SettingRow {
  readonly key: string;
  /** Empty where nothing was said. */
  readonly value: string;
  readonly what: string;
}

const keyWidth = 14;
const valueWidth = 24;

/** What a setting is stands beside its value where both fit; a narrow screen has the value alone. */
const rowText = ({ key, value, what }: SettingRow, { width, palette }: Screen): string => {
  const shown = value === "" ? "-" : value;
  const room = Math.max(valueWidth, shown.length + 2);
  const label = palette.strong(padEnd(key, keyWidth));
  return what !== "" && keyWidth + room + what.length <= width
    ? `${label}${padEnd(shown, room)}${palette.quiet(what)}`
    : `${label}${wrap(shown, width, keyWidth)}`;
};

/** Settings with their values, one below the other; `-` stands for what was never said. */
export const settingRows = (rows: readonly SettingRow[], screen: Screen): string =>
  rows.map((row) => rowText(row, screen)).join("\n");
