import type { LocalDate } from "../../domain/dates.ts";
import type { DoneEvent } from "../../domain/log/event.ts";
import type { SessionAhead } from "../../domain/session/week-ahead.ts";
import { dayText } from "../../words/date.ts";
import { aboutLines } from "./about.ts";
import { itemLines } from "./item.ts";
import { answerHints, answerLabels, answersTitle, labelled, type AnswerName } from "./labels.ts";
import { behind, type Look } from "./look.ts";

/** "Mon 23 Nov 2026", in every locale, so that the same week is the same file everywhere and the day is read back. */
export const headingDay = (date: LocalDate): string => `${dayText(date)} ${date.slice(0, 4)}`;

/** The heading of a session, to the end of its comment. */
export const sessionHeading = (
  { planned, date, seconds, isPaused }: SessionAhead,
  { flavour }: Pick<Look, "flavour">,
): string => {
  const moved = planned === date ? "" : `, moved from ${dayText(planned)}`;
  const time = isPaused ? "on hold" : `${Math.ceil(seconds / 60)} min`;
  return `### ${headingDay(date)}, ${time}${moved}${behind(`session ${planned}`, flavour)}`;
};

/** What all that was done in a session says alike; undefined where it differs or nothing was said. */
const alike = <T>(done: readonly DoneEvent[], of: (event: DoneEvent) => T): T | undefined => {
  const [first, ...others] = done.map(of);
  return others.every((each) => each === first) ? first : undefined;
};

const saidOf = ({ items }: SessionAhead): Readonly<Record<AnswerName, string>> => {
  const done = items.flatMap((each) => (each.done === null ? [] : [each.done]));
  return {
    effort: alike(done, ({ effort }) => effort)?.replace("-", " ") ?? "",
    pain: String(alike(done, ({ pain }) => pain) ?? ""),
    legs: alike(done, ({ legs }) => legs) === true ? "yes" : "",
    settled: "",
  };
};

/** The lines for how a session was, with what the log says already of everything done in it. */
export const answerLines = (session: SessionAhead, { flavour }: Pick<Look, "flavour">): readonly string[] => {
  const said = saidOf(session);
  const names: readonly AnswerName[] = ["effort", "pain", "legs", "settled"];
  return [
    `- **${answersTitle}**${behind(`answers ${session.planned}`, flavour)}`,
    ...names.map((name) => `  - ${labelled(answerLabels[name], said[name], answerHints[name])}`),
  ];
};

/** The exercises of a session and the lines for how it was: one tight list, without the heading. */
export const sessionList = (session: SessionAhead, look: Look): readonly string[] => [
  ...session.items.flatMap((each) => itemLines(each, look, session.date)),
  ...(look.length === "page" ? [] : answerLines(session, look)),
];

/** A session from its heading on; `describedOn` as `aboutLines` takes it. */
export const sessionBlock = (
  session: SessionAhead,
  describedOn: ReadonlyMap<string, LocalDate>,
  look: Look,
): readonly string[] => {
  const about = look.length === "full" ? aboutLines(session.items, describedOn, look) : [];
  return [
    sessionHeading(session, look),
    "",
    ...sessionList(session, look),
    ...(about.length === 0 ? [] : ["", ...about]),
  ];
};
