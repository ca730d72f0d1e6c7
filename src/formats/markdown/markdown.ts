import type { Catalog } from "../../domain/catalog/entry.ts";
import { ownText, planKey } from "./marker.ts";
import { behind, styleOf, type Flavour, type Length, type Look, type WeekInFile } from "./look.ts";
import { briefClosing, closing, frontMatter, headText, sources, weekText } from "./sections.ts";
import { headingDay, sessionBlock } from "./session.ts";

export interface MarkdownInput {
  /** At least one, the newest first. */
  readonly weeks: readonly WeekInFile[];
  readonly catalog: Catalog;
  /** The version of the program. */
  readonly version: string;
  readonly length: Length;
  readonly flavour: Flavour;
  /** The line of the picture of each exercise that has one beside the file, by exercise. */
  readonly pictures?: ReadonlyMap<string, string> | undefined;
}

/** The heading of a week, to the end of its comment. */
export const weekHeading = ({ week }: Pick<WeekInFile, "week">, { flavour }: Pick<Look, "flavour">): string =>
  `## Week of ${headingDay(week.from)}${behind(`week ${planKey(week)}`, flavour)}`;

const marked = (name: string, lines: readonly string[], { flavour }: Pick<Look, "flavour">): readonly string[] =>
  flavour === "plain" ? lines : ownText(name, { first: "", lines: ["", ...lines, ""], last: "" }, styleOf(flavour));

/** What is said of a week as a whole, as a marked stretch. */
export const weekStretch = (input: WeekInFile, look: Look): readonly string[] =>
  marked("week", weekText(input, look), look);

/** How to write in the file, as a marked stretch; nothing on one page. */
export const headStretch = (look: Pick<Look, "flavour" | "length">): readonly string[] =>
  look.length === "page" ? [] : marked("head", headText(look), look);

/** What stands at the end of the file, as a marked stretch. */
export const closingStretch = (weeks: readonly WeekInFile[], look: Pick<Look, "flavour" | "length" | "catalog">) => {
  const words = look.length === "full" ? closing() : briefClosing();
  const shown = weeks.flatMap(({ sessions }) => sessions);
  return marked("closing", [...words, ...sources(shown, look.catalog)], look);
};

/** One week from its heading on: each exercise is described where it stands first in these sessions. */
export const weekBlock = (input: WeekInFile, look: Look): readonly string[] => {
  const described = new Map<string, string>();
  const sessions = input.sessions.flatMap((session) => {
    const lines = sessionBlock(session, new Map(described), look);
    for (const { item, rests } of session.items)
      if (!rests && !described.has(item.exercise)) described.set(item.exercise, headingDay(session.date));
    return ["", ...lines];
  });
  return [weekHeading(input, look), "", ...weekStretch(input, look), ...sessions];
};

/**
 * Weeks as Markdown that `readFile` reads back. Foreign text in it is inert; the same input gives the same bytes, with a
 * newline at the end.
 */
export const markdownOf = (input: MarkdownInput): string => {
  const { weeks, catalog, version, length, flavour, pictures } = input;
  const look = { length, flavour, catalog, pictures };
  const head = headStretch(look);
  return `${[
    ...frontMatter(weeks, catalog, version),
    "",
    "# Back sessions",
    ...(head.length === 0 ? [] : ["", ...head]),
    ...weeks.flatMap((each) => ["", ...weekBlock(each, { ...look, from: each.week.from })]),
    "",
    ...closingStretch(weeks, look),
  ].join("\n")}\n`;
};
