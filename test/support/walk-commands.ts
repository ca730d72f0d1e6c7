import { addDays, type LocalDate } from "../../src/domain/dates.ts";

/** Chance that can be had again: the same seed, the same walk. */
export interface Dice {
  /** A number from 0 up to and without 1. */
  readonly roll: () => number;
  readonly below: (most: number) => number;
  readonly pick: <T>(choices: readonly T[]) => T;
  /** True once in so many times. */
  readonly once: (inTimes: number) => boolean;
}

export const diceOf = (seed: number): Dice => {
  let state = seed >>> 0;
  const roll = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (most: number): number => Math.floor(roll() * most);
  return {
    roll,
    below,
    pick: <T>(choices: readonly T[]): T => choices[below(choices.length)] as T,
    once: (inTimes) => below(inTimes) === 0,
  };
};

/** What a command may be about on a step of the walk. */
export interface Here {
  readonly dice: Dice;
  readonly today: LocalDate;
  /** Exercises of the week, and some of the catalog. */
  readonly exercises: readonly string[];
}

/** One command of the walk. Add yours here: everything the walk checks it checks of every one of them. */
export interface WalkCommand {
  readonly name: string;
  /** How often it comes, against the others. */
  readonly weight: number;
  /** It never writes: cli.md, what writes. */
  readonly reads?: true;
  readonly words: (here: Here) => readonly string[];
}

const planes = ["flexion", "extension", "rotation", "side-bending"];
const maybe = ({ dice }: Here, inTimes: number, ...words: readonly string[]): readonly string[] =>
  dice.once(inTimes) ? words : [];
const someDay = ({ dice, today }: Here): LocalDate =>
  dice.once(20)
    ? dice.pick(["2020-01-01", "2099-01-01", "9999-12-31", "1900-01-01"])
    : addDays(today, dice.below(15) - 7);
const someExercise = ({ dice, exercises }: Here): string =>
  dice.once(15) ? dice.pick(["1", "2", "99", "dead bug", "nothing-like-it", ""]) : dice.pick(exercises);

const doneFlags = (here: Here): readonly string[] => [
  ...maybe(here, 3, "--effort", here.dice.pick(["very-easy", "easy", "right", "hard"])),
  ...maybe(here, 4, "--pain", String(here.dice.below(11))),
  ...maybe(here, 30, "--flare"),
  ...maybe(here, 60, "--legs"),
  ...maybe(here, 8, "--date", someDay(here)),
  ...maybe(here, 10, "--note", here.dice.pick(["felt good", "=1+1", "a;b", "\u001b[31m", "x".repeat(600)])),
];

export const walkCommands: readonly WalkCommand[] = [
  { name: "plan", weight: 6, words: (here) => ["plan", ...maybe(here, 3, "--json")] },
  {
    name: "plan --new",
    weight: 2,
    words: (here) => [
      "plan",
      "--new",
      ...maybe(here, 3, "--days", here.dice.pick(["mon,wed,fri", "tue,thu", "sat", "mon,tue,wed,thu,fri", "daily"])),
      ...maybe(here, 4, "--minutes", here.dice.pick(["10", "15", "25", "40", "5"])),
      ...maybe(here, 4, "--equipment", here.dice.pick(["none", "band", "band,kettlebell:8:12:16", "dumbbell:5:10"])),
      ...maybe(here, 6, "--level", here.dice.pick(["1", "2", "3", "9"])),
      ...maybe(here, 8, "--from", here.dice.pick(["today", someDay(here)])),
      ...maybe(here, 8, "--exclude", someExercise(here)),
      ...maybe(here, 10, "--seed", String(here.dice.below(9))),
    ],
  },
  {
    name: "plan --dry-run",
    weight: 1,
    reads: true,
    words: (here) => ["plan", "--new", "-n", "--minutes", here.dice.pick(["10", "30"])],
  },
  { name: "plan why", weight: 2, reads: true, words: (here) => ["plan", "why", ...maybe(here, 2, someExercise(here))] },
  {
    name: "exercises add",
    weight: 1,
    words: ({ dice }) => [
      "exercises",
      "add",
      dice.pick(["Barn Brace", "Shed Sweep", "Gate Lean", ""]),
      "--plane",
      dice.pick(planes),
      "--mode",
      dice.pick(["move", "resist"]),
      "--level",
      dice.pick(["1", "2", "9"]),
    ],
  },
  { name: "plan diff", weight: 1, words: () => ["plan", "diff"] },
  {
    name: "today",
    weight: 8,
    words: (here) => [
      "today",
      ...maybe(here, 5, "--short"),
      ...maybe(here, 6, "--date", someDay(here)),
      ...maybe(here, 4, "--json"),
    ],
  },
  {
    name: "today --why",
    weight: 2,
    reads: true,
    words: (here) => ["today", "--why", ...maybe(here, 6, "--date", someDay(here))],
  },
  {
    name: "today --move",
    weight: 3,
    words: (here) => ["today", "--move", ...maybe(here, 2, someDay(here)), ...maybe(here, 3, "--date", someDay(here))],
  },
  // Without a terminal it refuses, and changes nothing.
  { name: "start", weight: 1, reads: true, words: (here) => ["start", ...maybe(here, 2, someExercise(here))] },
  { name: "done", weight: 12, words: (here) => ["done", ...maybe(here, 8, "--short"), ...doneFlags(here)] },
  {
    name: "done ID",
    weight: 12,
    words: (here) => [
      "done",
      someExercise(here),
      ...maybe(
        here,
        3,
        "--sets",
        here.dice.pick(["8,8", "10", "10/9,8/8", "30s,20s", "10000s,10000s", "5min", "6,4,2", "-1", "1,,2"]),
      ),
      ...maybe(here, 6, "--load", here.dice.pick(["8kg", "12", "none", "500kg", "35lb"])),
      ...doneFlags(here),
    ],
  },
  {
    name: "skip",
    weight: 4,
    words: (here) => [
      "skip",
      ...maybe(here, 2, someExercise(here)),
      "--reason",
      here.dice.pick(["busy", "ill", "pain", "other"]),
      ...maybe(here, 5, "--date", someDay(here)),
    ],
  },
  {
    name: "checkin",
    weight: 4,
    words: (here) => [
      "checkin",
      "--pain",
      String(here.dice.below(12)),
      ...maybe(here, 2, "--settled", here.dice.pick(["yes", "no"])),
      ...maybe(here, 5, "--date", someDay(here)),
    ],
  },
  {
    name: "checkin --screen",
    weight: 1,
    words: (here) => ["checkin", "--screen", here.dice.pick(["none", "none", "fever,night-pain"])],
  },
  { name: "checkin --cleared", weight: 4, words: () => ["checkin", "--cleared"] },
  { name: "swap", weight: 3, words: (here) => ["swap", someExercise(here), ...maybe(here, 2, someExercise(here))] },
  {
    name: "pause",
    weight: 2,
    words: (here) => [
      "pause",
      here.dice.pick([...planes, "all", "flexion:move"]),
      "--until",
      here.dice.once(3) ? someDay(here) : addDays(here.today, 3 + here.dice.below(20)),
    ],
  },
  { name: "resume", weight: 4, words: (here) => ["resume", ...maybe(here, 3, here.dice.pick(planes))] },
  { name: "undo", weight: 6, words: () => ["undo"] },
  {
    name: "log",
    weight: 2,
    reads: true,
    words: (here) => ["log", ...maybe(here, 2, "--exercise", someExercise(here)), ...maybe(here, 3, "--json")],
  },
  {
    name: "progress",
    weight: 2,
    reads: true,
    words: (here) => ["progress", ...maybe(here, 2, someExercise(here)), ...maybe(here, 3, "--json")],
  },
  {
    name: "exercises",
    weight: 1,
    reads: true,
    words: (here) => ["exercises", here.dice.pick(["show", "search"]), someExercise(here)],
  },
  { name: "catalog coverage", weight: 1, reads: true, words: () => ["catalog", "coverage"] },
  {
    name: "export",
    weight: 4,
    words: (here) => {
      const kind = here.dice.pick(["md", "html", "ics", "csv", "json"]);
      return [
        "export",
        kind,
        ...maybe(here, 2, "-o", here.dice.pick([`week.${kind}`, "week.md", "nowhere/x", "."])),
        ...(kind === "csv" ? [here.dice.pick(["plan", "log", "sets"]), ...maybe(here, 3, "--excel")] : []),
        ...(kind === "ics"
          ? maybe(here, 2, here.dice.pick(["--at=06:30", "--at=wed=18:00", "--alarm=15", "--checkins"]))
          : []),
        ...(kind === "json" ? maybe(here, 3, here.dice.pick(["--names", "--schema", "--plan"])) : []),
        ...maybe(here, 5, "--session", someDay(here)),
        ...maybe(here, 6, "--force"),
      ];
    },
  },
  { name: "export md -o", weight: 4, words: (here) => ["export", "md", "-o", "week.md", ...maybe(here, 2, "--force")] },
  {
    name: "sync",
    weight: 5,
    words: (here) => [
      "sync",
      ...maybe(here, 4, "--force"),
      ...maybe(here, 6, "--again"),
      here.dice.pick(["back.md", "week.md"]),
    ],
  },
  { name: "sync --dry-run", weight: 1, reads: true, words: () => ["sync", "back.md", "--dry-run"] },
  { name: "import", weight: 4, words: (here) => ["import", "week.md", ...maybe(here, 4, "--force")] },
  { name: "import --dry-run", weight: 1, reads: true, words: () => ["import", "week.md", "--dry-run"] },
  { name: "backup", weight: 1, words: () => ["backup", "copy.json", "--force"] },
  {
    name: "restore",
    weight: 1,
    words: (here) => [
      "restore",
      ...here.dice.pick([[], ["--latest"], ["--revision", "3"], ["copy.json"], ["week.md"]]),
    ],
  },
  {
    name: "today --prompt",
    weight: 2,
    reads: true,
    words: (here) => ["today", "--prompt", ...maybe(here, 4, "--json")],
  },
  {
    name: "complete",
    weight: 1,
    reads: true,
    words: (here) => [
      "complete",
      "--",
      here.dice.pick(["done", "swap"]),
      here.dice.pick(["", "b", someExercise(here)]),
    ],
  },
  {
    name: "config set",
    weight: 2,
    words: (here) => [
      "config",
      "set",
      ...here.dice.pick([
        ["minutes", here.dice.pick(["10", "15", "25", "40", "none"])],
        ["days", here.dice.pick(["mon,wed,fri", "tue", "daily", "x"])],
        ["level", here.dice.pick(["1", "2", "3"])],
        ["exclude", someExercise(here)],
        ["deload-every", here.dice.pick(["0", "4", "9"])],
        ["tolerance", here.dice.pick(["none", "rotation=sensitive", "flexion:move=paused"])],
      ]),
    ],
  },
  {
    name: "config unset",
    weight: 1,
    words: (here) => ["config", "unset", here.dice.pick(["minutes", "level", "exclude", "tolerance", "relief", "x"])],
  },
  {
    name: "config list",
    weight: 1,
    reads: true,
    words: (here) => ["config", ...here.dice.pick([["list"], ["get", "equipment"], ["path"]])],
  },
  { name: "doctor", weight: 1, reads: true, words: () => ["doctor"] },
];
