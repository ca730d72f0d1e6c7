import type { Catalog } from "../domain/catalog/entry.ts";
import { addDays, type LocalDate } from "../domain/dates.ts";
import { coverageAhead, type SessionAhead } from "../domain/session/week-ahead.ts";
import type { Week } from "../domain/week.ts";
import { dayText, spanText } from "../words/date.ts";
import { ownedInWords } from "../words/equipment.ts";
import { lighterText } from "../words/lighter.ts";
import { coverageText } from "../words/plane.ts";
import { escapeMarkdown } from "./markdown-escape.ts";
import { itemLines, type Flavour, type Length } from "./markdown-item.ts";
import { weekMarker } from "./markdown-marker.ts";
import { briefClosing, closing, coverageTable, frontMatter, gapLines, sources } from "./markdown-sections.ts";
import { counted } from "../words/phrasing.ts";

export interface MarkdownInput {
  readonly week: Week;
  /** All sessions of the week, or those to export. */
  readonly sessions: readonly SessionAhead[];
  readonly catalog: Catalog;
  /** The version of the program. */
  readonly version: string;
  readonly length: Length;
  readonly flavour: Flavour;
}

/** "Mon 23 Nov 2026", in every locale, so that the same week is the same file everywhere and `import` knows the day. */
const headingDay = (date: LocalDate): string => `${dayText(date)} ${date.slice(0, 4)}`;

const introduction = ({ week, sessions, flavour, length }: MarkdownInput): readonly string[] => {
  const { from, profile } = week;
  const count = `${counted(sessions.length, "session")} of up to ${profile.minutes} min`;
  const title = `# Back sessions, ${spanText(from, addDays(from, 6))}`;
  const lead = `${count}, level ${profile.level} of 5, ${escapeMarkdown(ownedInWords(profile.equipment, profile.units))}.`;
  return [
    title,
    "",
    ...(flavour === "plain" ? [] : [weekMarker(week), ""]),
    lead,
    ...(week.lighter === undefined ? [] : ["", lighterText(week.lighter, week)]),
    ...(length === "page"
      ? []
      : [
          "",
          "Tick the first box of an exercise when all of it is done, or the boxes of the sets you did. Change a number to what it really was, and write under an exercise what you want to remember.",
        ]),
  ];
};

const sessionLines = ({ week, sessions, catalog, length, flavour }: MarkdownInput): readonly string[] => {
  const described = new Map<string, string>();
  return sessions.flatMap(({ date, planned, items, seconds, isPaused }) => {
    const day = headingDay(date);
    const moved = planned === date ? "" : `, moved from ${dayText(planned)}`;
    const time = isPaused ? "on hold" : `${Math.ceil(seconds / 60)} min`;
    const blocks = items.map((each) => {
      const id = each.item.exercise;
      const lines = itemLines(each, { length, flavour, catalog, from: week.from, describedIn: described.get(id) });
      if (!described.has(id)) described.set(id, day);
      return lines;
    });
    // A list with folded parts needs room between its items; a short one reads better without.
    const isLoose = blocks.some((lines) => lines.includes(""));
    const body = blocks.flatMap((lines, index) => (isLoose && index > 0 ? ["", ...lines] : lines));
    return ["", `## ${day}, ${time}${moved}`, "", ...body];
  });
};

/**
 * A week as GitHub-flavoured Markdown that `readMarkdown` reads back. Foreign text in it is inert; the same input gives the
 * same bytes, with a newline at the end.
 */
export const markdownOf = (input: MarkdownInput): string => {
  const { week, sessions, catalog, version, length } = input;
  const isWhole = length !== "page";
  return `${[
    ...frontMatter(week, sessions, catalog, version),
    "",
    ...introduction(input),
    "",
    ...(isWhole ? ["## Coverage", "", ...coverageTable(sessions), ""] : []),
    `${coverageText({ coverage: coverageAhead(sessions), gaps: week.gaps })}.`,
    ...(isWhole ? gapLines(week) : []),
    ...sessionLines(input),
    "",
    ...(length === "full" ? closing() : briefClosing()),
    ...sources(sessions, catalog),
  ].join("\n")}\n`;
};
