import { daysBetween, type LocalDate } from "../domain/dates.ts";
import { trendWeeks, type PainTrend } from "../domain/progress/pain.ts";
import type { Progress, ProgressWeek } from "../domain/progress/progress.ts";
import type { Loaded } from "../domain/progress/work.ts";
import { quoted } from "../domain/safe-text.ts";
import { planes } from "../domain/spine.ts";
import { dateText } from "./date.ts";
import { andList, planeName } from "./plane.ts";
import { counted, lowerFirst } from "./phrasing.ts";

/** Names a week by its first day, with the year where it is long ago. */
export type WeekName = (from: LocalDate) => string;

/** "2 Nov"; "2 Nov 2025" for weeks that began more than ten months before today. */
export const weekNaming =
  (today: LocalDate, locale: string | undefined): WeekName =>
  (from) =>
    `${dateText(from, locale)}${daysBetween(from, today) > 300 ? ` ${from.slice(0, 4)}` : ""}`;

/** "6.5": to a tenth; whole numbers without one. */
export const numberText = (value: number): string => String(Math.round(value * 10) / 10);

/** "First 2, best 6.5 (2 Nov), this week 3 so far": the numbers that matter of a chart whose last bar is this week. */
export const seriesText = (
  weeks: readonly { readonly from: LocalDate; readonly value: number }[],
  nameOf: WeekName,
): string => {
  const [first] = weeks;
  const last = weeks.at(-1);
  if (first === undefined || last === undefined) return "";
  const best = weeks.reduce((best, week) => (week.value > best.value ? week : best));
  const current = `his week ${numberText(last.value)} so far`;
  if (weeks.length === 1) return `T${current}`;
  return `First ${numberText(first.value)}, best ${numberText(best.value)} (${nameOf(best.from)}), t${current}`;
};

/** "5 weeks in a row with training, the longest 9." */
export const streakText = ({ streak }: Progress): string => {
  const { weeks, longest } = streak;
  if (weeks === 0) {
    return longest === 0
      ? "No week with a whole session yet; the next one starts the count."
      : `The next session starts a new row of weeks; the longest was ${longest}.`;
  }
  const longer = longest > weeks ? `, the longest was ${longest}` : "";
  return `${counted(weeks, "week")} ${weeks === 1 ? "" : "in a row "}with training${longer}.`;
};

/** "27 of 31 planned sessions done (87 %); this week 1 of 2 so far." */
export const sessionsText = ({ sessions, weeks }: Progress): string => {
  if (sessions.planned === 0) return "No session was planned in these weeks.";
  const last = weeks.at(-1);
  const share = Math.round((100 * sessions.done) / sessions.planned);
  const current =
    last === undefined || last.sessions.planned === 0 || weeks.length === 1
      ? ""
      : `; this week ${last.sessions.done} of ${last.sessions.planned} so far`;
  return `${sessions.done} of ${counted(sessions.planned, "planned session")} done (${share} %)${current}.`;
};

/** "Not counted, …: the weeks of 9 Nov and 16 Nov (on hold)."; empty without such weeks. */
export const leftOutText = ({ weeks }: Progress, nameOf: WeekName): string => {
  const named = (["on-hold", "ill"] as const).flatMap((rest) => {
    const those = weeks.filter((week) => week.rest === rest).map(({ from }) => nameOf(from));
    if (those.length === 0) return [];
    return [`the week${those.length === 1 ? "" : "s"} of ${andList(those)} (${rest === "ill" ? "ill" : "on hold"})`];
  });
  return named.length === 0 ? "" : `Not counted, and no break in the row: ${andList(named)}.`;
};

const trendText = (trend: PainTrend | null): string => {
  if (trend === null)
    return `A trend takes answers from ${trendWeeks} of the last four weeks and ${trendWeeks} of the four before.`;
  const { recent, before, direction, weeks } = trend;
  const words = { lower: "lower than", same: "about the same as", higher: "higher than" }[direction];
  const means = `${numberText(recent)} against ${numberText(before)}`;
  return `The last four weeks are ${words} the four before: ${means} (${weeks.recent} and ${weeks.before} weeks with answers).`;
};

/** Mean, highest and worst pain against the usual pain, in sentences. */
export const painText = ({ weeks, usualPain, painTrend }: Progress, nameOf: WeekName): string => {
  const answered = weeks.filter((week) => week.pain !== null);
  const [first] = answered;
  const last = answered.at(-1);
  if (first?.pain === undefined || first.pain === null || last?.pain === undefined || last.pain === null) {
    return "No answers yet: done --pain 0..10 and checkin --pain 0..10 add them.";
  }
  const highest = answered.reduce((most, week) => ((week.pain?.mean ?? 0) > (most.pain?.mean ?? 0) ? week : most));
  const worst = Math.max(...answered.map(({ pain }) => pain?.worst ?? 0));
  const latest = last.isRunning ? "this week" : `latest (${nameOf(last.from)})`;
  const means =
    answered.length === 1
      ? `Mean ${numberText(last.pain.mean)} ${last.isRunning ? "this week" : `in the week of ${nameOf(last.from)}`}`
      : `Mean of the first week ${numberText(first.pain.mean)}, highest ${numberText(highest.pain?.mean ?? 0)} (${nameOf(highest.from)}), ${latest} ${numberText(last.pain.mean)}`;
  const usual = usualPain === null ? "" : ` Your usual is ${usualPain}.`;
  return `${means}; the most in any answer ${worst}.${usual} ${trendText(painTrend)}`;
};

const measures = [
  ["reps", "reps"],
  ["seconds", "s"],
  ["metres", "m"],
] as const satisfies readonly (readonly [keyof Loaded, string])[];

/** "Extension, kg × reps: this week 960 so far.": a sentence for each plane and measure in which a weight was used. */
export const weightLines = ({ weeks, unit }: Progress, nameOf: WeekName, plain: boolean): readonly string[] =>
  planes.flatMap((plane) =>
    measures.flatMap(([measure, short]) => {
      const values = weeks.map(({ from, loads }) => ({ from, value: Math.round(loads[plane][measure]) }));
      if (values.every(({ value }) => value === 0)) return [];
      return [`${planeName(plane)}, ${unit} ${plain ? "x" : "×"} ${short}: ${lowerFirst(seriesText(values, nameOf))}.`];
    }),
  );

/** What the figures could not count, and why. */
export const noteLines = ({ unknown, later }: Progress): readonly string[] => {
  const some = unknown.slice(0, 5).map((id) => quoted(id));
  const more = unknown.length > some.length ? `, and ${unknown.length - some.length} more` : "";
  return [
    ...(unknown.length === 0
      ? []
      : [`No catalog in use has ${some.join(", ")}${more}, so what that trained is not counted.`]),
    ...(later === 0 ? [] : [`${counted(later, "entry", "entries")} dated after today not counted.`]),
  ];
};

/** The character on the base line of a week without work. */
export const restMark = ({ rest }: ProgressWeek): string => (rest === null ? "·" : rest === "ill" ? "i" : "h");
