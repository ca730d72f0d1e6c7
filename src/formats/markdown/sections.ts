import type { Catalog } from "../../domain/catalog/entry.ts";
import { addDays } from "../../domain/dates.ts";
import type { Profile } from "../../domain/profile/profile.ts";
import { coverageAhead, type SessionAhead } from "../../domain/session/week-ahead.ts";
import { modes, planeInWords, planes, type Plane } from "../../domain/spine.ts";
import { fixOf, type Gap, type Week } from "../../domain/week.ts";
import { implementInWords, kindsInWords, ownedInWords } from "../../words/equipment.ts";
import { coverageText, planeName } from "../../words/plane.ts";
import { comfortLimit, comfortLines, stance, topics } from "../../words/advice.ts";
import { effortLines, effortQuestion } from "../../words/effort.ts";
import { escapeMarkdown, yamlText } from "./escape.ts";
import { fold, type Look, type WeekInFile } from "./look.ts";
import { contentKey, planKey } from "./marker.ts";
import { lighterText } from "../../words/lighter.ts";
import { counted } from "../../words/phrasing.ts";
import { creditsOf } from "../../words/credits.ts";

const yamlList = (texts: readonly string[]): string => `[${texts.map(yamlText).join(", ")}]`;

const ownedTexts = ({ equipment, units }: Profile): readonly string[] =>
  equipment.map((implement) =>
    [implementInWords(implement.name), kindsInWords(implement, "/", units)].join(" ").trimEnd(),
  );

/**
 * What a notes app can search and sort by, as YAML: of the newest week, and how much is done of all that stand in the file.
 * It says nothing of when it was exported: the same week, the same bytes. The names are ours alone, by what they begin with.
 */
export const frontMatter = (weeks: readonly WeekInFile[], catalog: Catalog, version: string): readonly string[] => {
  const [newest] = weeks;
  if (newest === undefined) throw new Error("a file needs a week");
  const { from, seed, profile, lighter } = newest.week;
  const all = weeks.flatMap(({ sessions }) => sessions.flatMap(({ items }) => items)).filter(({ rests }) => !rests);
  const done = all.filter((each) => each.done !== null || each.status === "done").length;
  const facts: readonly (readonly [key: string, value: string | number])[] = [
    ["version", yamlText(version)],
    ["plan", yamlText(planKey(newest.week))],
    ["from", from],
    ["to", addDays(from, 6)],
    ["done", done],
    ["total", all.length],
    ["sessions", `[${newest.sessions.map(({ date }) => date).join(", ")}]`],
    ["days", yamlList(profile.days)],
    ["minutes", profile.minutes],
    ["level", profile.level],
    ["equipment", yamlList(ownedTexts(profile))],
    ["avoid", yamlList(profile.avoid)],
    ["seed", seed],
    ...(lighter === undefined ? [] : [["lighter", lighter.reason] as const]),
    ["catalog", yamlText(`${catalog.size} exercises, ${contentKey([...catalog.values()])}`)],
  ];
  return ["---", ...facts.map(([key, value]) => `fourplane-${key}: ${value}`), `tags: ["fourplane"]`, "---"];
};

/** How to write in the file. */
export const headText = ({ length, flavour }: Pick<Look, "length" | "flavour">): readonly string[] => [
  "Tick an exercise when all of it is done as it stands there. Where it was different, write what it was behind Sets: 8, 8, 6 or 2 × 8, then 8/6 for left and right, then a weight if it was another one. `-` in the box leaves it out. Behind Note goes what you want to remember.",
  ...(length === "full" && flavour !== "plain" ? ["", "When to stop and get help stands at the end."] : []),
];

/** What is said of a week: what it is, what it covers and what it is short of. */
export const weekText = ({ week, sessions }: WeekInFile, { length, flavour }: Look): readonly string[] => {
  const { profile } = week;
  const count = `${counted(sessions.length, "session")} of up to ${profile.minutes} min`;
  const lead = `${count}, level ${profile.level} of 5, ${escapeMarkdown(ownedInWords(profile.equipment, profile.units))}.`;
  const covered = `${coverageText({ coverage: coverageAhead(sessions), gaps: week.gaps })}.`;
  return [
    `${lead} ${covered}`,
    ...(week.lighter === undefined ? [] : ["", lighterText(week.lighter, week)]),
    ...(length === "page" ? [] : gapLines(week)),
    ...(length === "full" ? ["", ...fold("What the week covers", coverageTable(sessions), { flavour, level: 3 })] : []),
  ];
};

const daysOf = (sessions: readonly SessionAhead[], plane: Plane): number =>
  sessions.filter((session) => modes.some((mode) => coverageAhead([session])[plane][mode].sets > 0)).length;

/** Plane by plane the sets that move and that resist, and the days they fall on. */
export const coverageTable = (sessions: readonly SessionAhead[]): readonly string[] => {
  const coverage = coverageAhead(sessions);
  const sets = (count: number) => (count === 0 ? "none" : counted(count, "set"));
  return [
    "| Plane | In daily life | Move | Resist | Days |",
    "| --- | --- | ---: | ---: | ---: |",
    ...planes.map((plane) => {
      const { move, resist } = coverage[plane];
      return `| ${planeName(plane)} | ${planeInWords[plane]} | ${sets(move.sets)} | ${sets(resist.sets)} | ${daysOf(sessions, plane)} |`;
    }),
    "",
    "Move: the back travels in that direction. Resist: it is held still against a load. Main planes only.",
  ];
};

/** What the week falls short of, with what would close each gap; nothing where it is whole. */
export const gapLines = ({ gaps, shortfalls }: Week): readonly string[] => {
  const closed = (fix: Gap["fix"]) =>
    fix === undefined
      ? ""
      : ` What would close it: ${escapeMarkdown(fix.flag)}${fix.message === "" ? "" : `, ${escapeMarkdown(fix.message)}`}.`;
  const lines = [
    ...gaps.map((gap) => `- ${planeName(gap.plane)}, ${gap.mode}: ${escapeMarkdown(gap.message)}${closed(fixOf(gap))}`),
    ...shortfalls.map(({ message }) => `- ${escapeMarkdown(message)}`),
  ];
  return lines.length === 0 ? [] : ["", "What is missing:", "", ...lines];
};

const points = (lines: readonly string[]): readonly string[] => lines.map((line) => `- ${line}`);

/** How much may be felt, how the numbers move on, when to get help, and what this is not. */
export const closing = (): readonly string[] => [
  "## While you train",
  "",
  ...points(comfortLines),
  "",
  comfortLimit,
  "",
  "## How it moves on",
  "",
  ...points([
    "One session that feels easy brings more at once; two in a row that feel right bring the next step: more repetitions or seconds, then weight, then the harder exercise.",
    `${effortQuestion} ${effortLines.join(" ")}`,
    "Pain, a flare-up or a longer break hold a step or take one back; a skipped session does neither.",
    "What is written in this file counts once it is read: fourplane sync FILE.md",
  ]),
  "",
  "## When to get help",
  "",
  "Go to an emergency department now if you notice:",
  "",
  ...points(topics("emergency")),
  "",
  "Ask a doctor or physiotherapist before you start or go on with:",
  "",
  ...points(topics("clinician")),
  "",
  stance,
];

/** The same in a few lines. */
export const briefClosing = (): readonly string[] => [
  "## When to stop",
  "",
  `Stop, and go to an emergency department now, if you notice ${topics("emergency").join("; ")}.`,
  "",
  stance,
];

/** Licence and attribution of every exercise shown that came from elsewhere. */
export const sources = (sessions: readonly SessionAhead[], catalog: Catalog): readonly string[] => {
  const lines = creditsOf(sessions, catalog).map(
    ({ name, credit }) => `- ${escapeMarkdown(name)}: ${escapeMarkdown(credit)}`,
  );
  return lines.length === 0 ? [] : ["", "## Sources", "", ...lines];
};
