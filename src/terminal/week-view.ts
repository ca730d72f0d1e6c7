import { addDays } from "../domain/dates.ts";
import type { Profile } from "../domain/profile/profile.ts";
import { safeText } from "../domain/safe-text.ts";
import { planes } from "../domain/spine.ts";
import { statusOf, type Gap, type Session, type Week } from "../domain/week.ts";
import { wrap } from "./columns.ts";
import { coverageLines } from "./coverage-matrix.ts";
import { dayText, spanText } from "../words/date.ts";
import { kindsInWords } from "../words/equipment.ts";
import { itemDrawing } from "./item-lines.ts";
import { lighterText } from "../words/lighter.ts";
import type { Screen } from "./palette.ts";
import { paintLines, phrase, wrapPhrases } from "./phrases.ts";
import { coverageText, missingModes, planeName } from "../words/plane.ts";
import { renderSections, type Section } from "./why-view.ts";

interface WeekViewOptions {
  /** A language tag such as `en-US`; decides how dates are written. */
  readonly locale?: string | undefined;
  /** What to type next, one line each. */
  readonly next: readonly string[];
  /** What to know before reading it, one sentence each. */
  readonly notes?: readonly string[] | undefined;
}

const minutesOf = (seconds: number): number => Math.ceil(seconds / 60);

const equipmentText = ({ equipment, units }: Profile): string => {
  if (equipment.length === 0) return "no equipment";
  const each = equipment.map((implement) => `${implement.name} ${kindsInWords(implement, "/", units)}`.trimEnd());
  return safeText(each.join(", "));
};

const headingLines = (week: Week, { locale, notes = [] }: WeekViewOptions, screen: Screen): readonly string[] => {
  const { palette, plain, width } = screen;
  const { profile, sessions } = week;
  const wrapped = (text: string, paint: (line: string) => string) => paintLines(wrapPhrases(text, width, 2), paint);
  const terms = [
    `${sessions.length} ${sessions.length === 1 ? "session" : "sessions"} of up to ${profile.minutes} min`,
    `level ${profile.level} of 5`,
  ].map(phrase);
  const complete = statusOf(week) === "complete";
  const whole = complete && planes.every((plane) => missingModes(week.coverage, plane).length === 0);
  const mark = plain ? "" : whole ? "✓ " : "! ";
  const paint = whole ? palette.good : complete ? palette.warn : palette.bad;
  return [
    ...wrapped(`Your week, ${spanText(week.from, addDays(week.from, 6), locale)}`, palette.strong),
    ...wrapped([...terms, equipmentText(profile)].join(`${phrase(plain ? " -" : " ·")} `), palette.quiet),
    ...(week.lighter === undefined
      ? []
      : paintLines(wrap(lighterText(week.lighter, week, locale), width).split("\n"), palette.strong)),
    ...wrapped(`${mark}${coverageText(week.coverage)}`, paint),
    ...notes.flatMap((note) => wrap(note, Math.min(width, 96)).split("\n")),
  ];
};

const sessionHeading = (
  { date, seconds }: Session,
  minutes: number,
  locale: string | undefined,
  screen: Screen,
): string => {
  const { palette, plain, width } = screen;
  const used = `${minutesOf(seconds)} of ${minutes} min`;
  const day = dayText(date, locale);
  if (plain) return wrap(`${day}, ${used}`, width);
  const between = day.length + 2 + used.length > width ? "\n" : "  ";
  return `${palette.strong(day)}${between}${palette.quiet(used)}`;
};

const totalText = ({ sessions, coverage, profile }: Week): string => {
  const sets = planes.reduce((sum, plane) => sum + coverage[plane].move.sets + coverage[plane].resist.sets, 0);
  const used = sessions.reduce((sum, session) => sum + minutesOf(session.seconds), 0);
  return `${sets} trunk ${sets === 1 ? "set" : "sets"}, ${used} of ${sessions.length * profile.minutes} min in all.`;
};

/** Gaps one after the other, those with the same way to close them together, the way said once below. */
const gapLines = (gaps: readonly Gap[]): readonly string[] => {
  const byFix = new Map<string, readonly Gap[]>();
  for (const gap of gaps) byFix.set(gap.fix.flag, [...(byFix.get(gap.fix.flag) ?? []), gap]);
  return [...byFix].flatMap(([flag, together]) => {
    const command = flag.startsWith("-") ? `fourplane plan --new ${flag}` : flag;
    const how = [command, ...new Set(together.map(({ fix }) => fix.message))].filter((part) => part !== "").join(" - ");
    return [
      ...together.map(({ plane, mode, message }) => `- ${planeName(plane)} (${mode}): ${message}`),
      ...(how === "" ? [] : [`  To close ${together.length === 1 ? "it" : "them"}: ${how}`]),
    ];
  });
};

const closingSections = (week: Week, { next }: WeekViewOptions): readonly Section[] =>
  [
    { heading: "What is missing", lines: gapLines(week.gaps) },
    { heading: "Good to know", lines: week.shortfalls.map(({ message }) => `- ${message}`) },
    { heading: "What to type next", lines: next },
  ].filter(({ lines }) => lines.length > 0);

const caution =
  "General exercise planning, not medical advice. Stop and see someone if a leg grows weak, you go numb between the legs, or bladder or bowels change.";

/**
 * The picture of a week: heading, sessions, coverage, what is missing and how to close it, what to type next. No line is
 * wider than the screen (20 columns and more); no newline at the end. Names and messages are made safe here.
 */
export const renderWeek = (week: Week, screen: Screen, options: WeekViewOptions): string => {
  const { locale } = options;
  const draw = itemDrawing(week.sessions, screen);
  const sessions = week.sessions.map((session) =>
    [
      sessionHeading(session, week.profile.minutes, locale, screen),
      ...session.items.flatMap((item, index) => draw(item, index + 1)),
    ].join("\n"),
  );
  const total = wrap(totalText(week), screen.width).split("\n");
  const closing = closingSections(week, options);
  return [
    headingLines(week, options, screen).join("\n"),
    ...sessions,
    [...coverageLines(week, screen), ...total].join("\n"),
    ...(closing.length === 0 ? [] : [renderSections(closing, screen)]),
    paintLines(wrap(caution, Math.min(screen.width, 96)).split("\n"), screen.palette.quiet).join("\n"),
  ].join("\n\n");
};
