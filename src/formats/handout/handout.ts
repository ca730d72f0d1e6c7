import { addDays } from "../../domain/dates.ts";
import { isOlder } from "../../domain/progression/older.ts";
import { dayText, spanText } from "../../words/date.ts";
import { exercisesOf } from "./exercises.ts";
import type { HandoutInput } from "./input.ts";
import { block, markup } from "./markup.ts";
import { layOutShort } from "./one-page.ts";
import { handoutStyle } from "./style.ts";
import { layOutWhole } from "./whole.ts";

const generator = "fourplane hand-out";

/** Whether a file was made by `handoutHtml`. */
export const isHandout = (text: string): boolean =>
  text.slice(0, 1000).includes(`<meta name="generator" content="${generator} `);

const titleOf = ({ week, sessions, locale }: HandoutInput): string => {
  const [only, ...more] = sessions;
  if (only !== undefined && more.length === 0 && week.sessions.length > 1)
    return `Back session, ${dayText(only.date, locale)} ${only.date.slice(0, 4)}`;
  return `Back sessions, ${spanText(week.from, addDays(week.from, 6), locale)}`;
};

/**
 * A week as one HTML file for a screen and for paper, without scripts and without anything from a network. All text in it
 * is escaped, control characters are spelled out; the same input gives the same bytes. Every section of class `page` is one
 * sheet of the paper asked for.
 */
export const handoutHtml = (input: HandoutInput): string => {
  const title = titleOf(input);
  const isLarge = input.isLarge === true || isOlder(input.week.profile);
  const exercises = exercisesOf(input.sessions, input.catalog, input.pictures);
  const layOut = input.isShort ? layOutShort : layOutWhole;
  const { look, pages } = layOut({ ...input, title, isLarge }, exercises);
  const length = input.isShort ? "short" : "full";
  const about = block(
    "head",
    {},
    markup`<meta charset="utf-8">`,
    markup`<meta name="generator" content="${generator} ${input.version}">`,
    markup`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    markup`<meta name="viewport" content="width=device-width, initial-scale=1">`,
    markup`<title>${title}</title>`,
    handoutStyle(look),
  );
  const body = block("body", { class: isLarge ? `${length} large` : length }, block("main", {}, pages));
  return `<!doctype html>\n${block("html", { lang: "en" }, about, body).markup}\n`;
};
