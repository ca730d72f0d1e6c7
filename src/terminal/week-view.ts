import { addDays, type LocalDate } from "../domain/dates.ts";
import type { Log } from "../domain/log/event.ts";
import { dueSessions } from "../domain/session/today.ts";
import { isHeld, statusOf, type Gap, type Week } from "../domain/week.ts";
import { spanText } from "../words/date.ts";
import { keptLightText, walkingHint } from "../words/frame.ts";
import { lighterText } from "../words/lighter.ts";
import { coverageText, isWhole, planeName } from "../words/plane.ts";
import { wrap } from "./columns.ts";
import { legendLines } from "./item-lines.ts";
import type { Screen } from "./palette.ts";
import { nextLine, paintLines, phrase, wrapPhrases } from "./phrases.ts";
import { dayLines } from "./week-days.ts";
import { renderSections, type Section } from "./why-view.ts";
import { counted, joined } from "../words/phrasing.ts";

interface WeekViewOptions {
  /** A language tag such as `en-US`; decides how dates are written. */
  readonly locale?: string | undefined;
  /** The local date, to mark the day and fold those before it. */
  readonly today?: LocalDate | undefined;
  /** What is done, skipped and moved is read from it. */
  readonly log?: Log | undefined;
  /** What to type next, one command each. */
  readonly next: readonly string[];
  /** What to know before reading it, one sentence each. */
  readonly notes?: readonly string[] | undefined;
}

/** All that the list of days does not say, each in its lines: when, whether it covers all, what is special about it. */
const headingLines = (week: Week, { locale, notes = [] }: WeekViewOptions, screen: Screen): readonly string[] => {
  const { palette, plain, width } = screen;
  const { profile, sessions } = week;
  const wrapped = (text: string, paint: (line: string) => string) => paintLines(wrapPhrases(text, width, 2), paint);
  const prose = (text: string) => wrap(text, Math.min(width, 96)).split("\n");
  const terms = [
    `Your week, ${spanText(week.from, addDays(week.from, 6), locale)}`,
    `${counted(sessions.length, "session")} of up to ${profile.minutes} min`,
    `level ${profile.level}`,
  ];
  const whole = isWhole(week);
  const mark = plain ? "" : whole ? "✓ " : "! ";
  const paint = whole ? palette.good : statusOf(week) === "gaps" ? palette.bad : palette.warn;
  const light = keptLightText(profile.tolerance);
  return [
    ...wrapped(terms.map(phrase).join(`${phrase(plain ? " -" : " ·")} `), palette.strong),
    ...wrapped(`${mark}${coverageText(week, "sets")}`, paint),
    ...(light === null ? [] : prose(light)),
    ...(week.lighter === undefined ? [] : paintLines(prose(lighterText(week.lighter, week, locale)), palette.strong)),
    ...notes.flatMap(prose),
  ];
};

/** Gaps one after the other, those with the same way to close them together, the way said once below; not what was put on hold. */
const gapLines = (gaps: readonly Gap[]): readonly string[] => {
  const byFix = new Map<string, readonly Gap[]>();
  for (const gap of gaps.filter((each) => !isHeld(each))) {
    const flag = gap.fix?.flag ?? "";
    byFix.set(flag, [...(byFix.get(flag) ?? []), gap]);
  }
  return [...byFix].flatMap(([flag, together]) => {
    const command = flag.startsWith("-") ? `fourplane plan --new ${flag}` : flag;
    const how = joined([command, ...new Set(together.map(({ fix }) => fix?.message ?? ""))], " - ");
    return [
      ...together.map(({ plane, mode, message }) => `- ${planeName(plane)} (${mode}): ${message}`),
      ...(how === "" ? [] : [`  To close ${together.length === 1 ? "it" : "them"}: ${how}`]),
    ];
  });
};

const missingSections = (week: Week): readonly Section[] =>
  [
    { heading: "What is missing", lines: gapLines(week.gaps) },
    { heading: "Good to know", lines: week.shortfalls.map(({ message }) => `- ${message}`) },
  ].filter(({ lines }) => lines.length > 0);

/** What goes on between sessions, and what to type next, one line each where they fit. */
const footLines = (week: Week, { next, notes = [] }: WeekViewOptions, screen: Screen): readonly string[] => {
  const { plain, width, palette } = screen;
  const legend = legendLines(
    week.sessions.flatMap(({ items }) => items),
    screen,
  );
  // What is to be known of this week comes before what holds for every week.
  const hint = notes.length + legend.length > 0 ? null : walkingHint(week.profile);
  return [
    ...legend,
    ...(hint === null ? [] : wrap(hint, width).split("\n")),
    ...paintLines(nextLine(next, { width, plain }), palette.quiet),
  ];
};

/**
 * The picture of a week: heading, sessions and how they stand, what is missing and how to close it, what to type next. No
 * line is wider than the screen (20 columns and more); no newline at the end. Names and messages are made safe here.
 */
export const renderWeek = (week: Week, screen: Screen, options: WeekViewOptions): string => {
  const { locale, today, log = [] } = options;
  const missing = missingSections(week);
  const days = dayLines({ due: dueSessions(week, log), today, locale }, screen);
  const foot = footLines(week, options, screen);
  // Two lines at the foot and one more at the head leave no row for an empty one on a terminal of 24.
  const isTight = foot.length > 1 && (options.notes ?? []).length > 0 && !screen.plain;
  const body = [headingLines(week, options, screen).join("\n"), days.join("\n")].join(isTight ? "\n" : "\n\n");
  return missing.length === 0
    ? [body, ...foot].join("\n")
    : [body, renderSections(missing, screen), foot.join("\n")].join("\n\n");
};
