import { cautionTags, implementNames } from "../domain/catalog/entry.ts";
import { weekdays } from "../domain/dates.ts";
import { efforts } from "../domain/log/event.ts";
import { cautionNames } from "../domain/profile/caution-names.ts";
import { experienceLevels, experiences } from "../domain/profile/intake.ts";
import { ageBands, tolerances, units } from "../domain/profile/profile.ts";
import { screeningQuestions } from "../domain/screening/questions.ts";
import { cellId, cells, planes } from "../domain/spine.ts";
import { cellInWords } from "../words/cell.ts";
import { effortChoice } from "../words/effort.ts";
import { weekdayWords } from "../words/intake.ts";

/** A word that can be completed, and what it is; empty where nothing need be said. */
export interface Offer {
  readonly value: string;
  readonly text: string;
}

/** What a place takes: words that are known beforehand, names of files, exercises, people, settings or topics. */
export type Source = readonly Offer[] | "files" | "exercises" | "people" | "settings" | "topics";

const bare = (values: readonly string[]): readonly Offer[] => values.map((value) => ({ value, text: "" }));

const days: readonly Offer[] = weekdays.map((value) => ({ value, text: weekdayWords[value].name }));
const dates: readonly Offer[] = [...bare(["today", "yesterday", "tomorrow"]), ...days];
const outOfTen = bare(["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"]);
const none: Offer = { value: "none", text: "" };
const directions: readonly Offer[] = [
  ...bare(planes),
  ...cells.map((cell) => ({ value: cellId(cell), text: cellInWords(cell) })),
];

/** What flags take, by their names; settings have the names of their flags. Those that `,` joins are lists. */
const byName: Readonly<Record<string, Source>> = {
  days: [...days, ...bare(["daily", "weekdays", "weekend"])],
  minutes: bare(["10", "15", "20", "25", "30", "45", "60"]),
  equipment: [...bare(implementNames), none],
  units: bare(units),
  level: ["gentle start", "some experience", "regular training", "years of training", "very technical"].map(
    (text, index) => ({ value: String(index + 1), text }),
  ),
  experience: experiences.map((value) => ({ value, text: `level ${experienceLevels[value]}` })),
  tolerance: [
    ...directions.flatMap(({ value, text }) => tolerances.map((how) => ({ value: `${value}=${how}`, text }))),
    none,
  ],
  avoid: [...cautionTags.map((tag) => ({ value: tag.toLowerCase(), text: cautionNames[tag] })), none],
  relief: [...bare(planes), none],
  age: bare(ageBands),
  screen: [...screeningQuestions.map(({ key, text }) => ({ value: key, text })), none],
  "deload-every": bare(["0", "4", "5", "6", "7", "8"]),
  effort: efforts.map((value) => ({ value, text: effortChoice(value, "reps").replace(/^[^:]*: /, "") })),
  pain: outOfTen,
  "usual-pain": outOfTen,
  settled: bare(["yes", "no"]),
  date: dates,
  from: dates,
  session: dates,
  move: dates,
  since: dates,
  until: days,
  at: [...bare(["06:30", "07:00", "07:30", "12:00", "18:00", "19:00"]), none],
  alarm: [...bare(["5", "10", "15", "30", "60"]), none],
  checkins: [...bare(["07:00", "08:00", "09:00"]), none],
  say: [...bare(["espeak-ng", "say", "spd-say"]), none],
  lock: "exercises",
  require: "exercises",
  exclude: "exercises",
  allow: "exercises",
  catalogs: "files",
  catalog: "files",
  output: "files",
  home: "files",
  person: "people",
};

const lists: ReadonlySet<string> = new Set([
  "days",
  "equipment",
  "avoid",
  "tolerance",
  "screen",
  "lock",
  "require",
  "exclude",
  "allow",
]);

/** What an argument takes, by the command and its name, or by its name alone. */
const byArgument: Readonly<Record<string, Source>> = {
  id: "exercises",
  entry: "exercises",
  file: "files",
  key: "settings",
  topic: "topics",
  "pause what": [...directions, { value: "all", text: "the whole plan" }],
  "resume what": [...directions, { value: "all", text: "the whole plan" }],
  "csv what": bare(["plan", "log", "sets"]),
  "use name": "people",
  "rename name": "people",
  "remove name": "people",
};

/** What a flag or a setting of this name takes, and whether several may stand in a row with commas between. */
export const valuesOf = (name: string): { readonly source: Source; readonly isList: boolean } => ({
  source: Object.hasOwn(byName, name) ? (byName[name] ?? []) : [],
  isList: lists.has(name),
});

/** What an argument of a command takes. */
export const argumentSource = (command: string, name: string): Source => {
  const key = [`${command} ${name}`, name].find((each) => Object.hasOwn(byArgument, each));
  return key === undefined ? [] : (byArgument[key] ?? []);
};
