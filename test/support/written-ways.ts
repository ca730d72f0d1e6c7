import type { Performed } from "../../src/domain/log/event.ts";
import type { Dose } from "../../src/domain/week.ts";

const kg = (value: number) => ({ value, unit: "kg" as const });

/** Kinds of doses that are written down in different ways. */
export const doses = {
  loaded: { sets: 3, measure: "reps", amount: 8, perSide: false, load: kg(16), implement: "kettlebell", rest: 60 },
  bare: { sets: 3, measure: "reps", amount: 8, perSide: false, load: null, rest: 45, open: 2 },
  sided: { sets: 2, measure: "reps", amount: 6, perSide: true, load: null, rest: 30 },
  once: { sets: 1, measure: "reps", amount: 8, perSide: true, load: null, rest: 0 },
  holds: { sets: 3, measure: "seconds", amount: 40, hold: 10, perSide: true, load: null, rest: 45 },
  seconds: { sets: 3, measure: "seconds", amount: 15, perSide: false, load: null, rest: 30 },
  minutes: { sets: 1, measure: "minutes", amount: 5, perSide: false, load: null, rest: 0 },
} as const satisfies Readonly<Record<string, Dose>>;

export type DoseName = keyof typeof doses;

/** The lines of an exercise in a file. */
export interface Lines {
  readonly head: string;
  readonly sets: string;
  readonly note: string;
  /** Lines behind them. */
  readonly more?: readonly string[];
}

/** What a person did to an exercise, and what it means. */
export interface Way {
  readonly name: string;
  readonly dose: DoseName;
  readonly edit: (lines: Lines, numbers: readonly [number, number, number]) => Lines;
  /** What was done, or that it must be named; null where nothing was. */
  readonly means: (numbers: readonly [number, number, number]) => Performed | null | "named";
  readonly note?: string;
  readonly pain?: number;
  readonly doneDate?: string;
  readonly isSkipped?: true;
}

const asked: Readonly<Record<DoseName, Performed>> = {
  loaded: { sets: [8, 8, 8], load: kg(16) },
  bare: { sets: [8, 8, 8], load: null },
  sided: { sets: [6, 6], load: null },
  once: { sets: [8], load: null },
  holds: { sets: [60, 40, 20], load: null },
  seconds: { sets: [15, 15, 15], load: null },
  minutes: { sets: [5], load: null },
};

const ticked = (lines: Lines): Lines => ({ ...lines, head: lines.head.replace("[ ]", "[x]") });
const named = () => "named" as const;

const box = (written: string, means: Way["means"] = () => asked.bare): Way => ({
  name: `box ${written}`,
  dose: "bare",
  edit: (lines) => ({ ...lines, head: lines.head.replace("- [ ]", written) }),
  means,
});

const behind = (written: string, doneDate?: string): Way => ({
  name: `behind it ${written}`,
  dose: "bare",
  edit: (lines) => ({ ...ticked(lines), head: `${ticked(lines).head} ${written}` }),
  means: () => asked.bare,
  ...(doneDate === undefined ? {} : { doneDate }),
});

type Numbers = readonly [a: number, b: number, c: number];

const sets = (
  dose: DoseName,
  shown: string,
  write: (a: number, b: number, c: number) => string,
  read: ((a: number, b: number, c: number) => Partial<Performed>) | "named",
): Way => ({
  name: `sets ${shown}`,
  dose,
  edit: (lines, [a, b, c]) => ({ ...ticked(lines), sets: `${lines.sets} ${write(a, b, c)}` }),
  means: ([a, b, c]: Numbers) => (read === "named" ? "named" : { load: asked[dose].load, sets: [], ...read(a, b, c) }),
});

const all = (...each: readonly number[]): Partial<Performed> => ({ sets: each });

const note = (name: string, edit: (lines: Lines) => Lines, says: string, pain?: number): Way => ({
  name: `note ${name}`,
  dose: "loaded",
  edit: (lines) => edit(ticked(lines)),
  means: () => asked.loaded,
  note: says,
  ...(pain === undefined ? {} : { pain }),
});

const typed =
  (text: string) =>
  (lines: Lines): Lines => ({ ...lines, note: `${lines.note} ${text}` });
const under =
  (...more: readonly string[]) =>
  (lines: Lines): Lines => ({ ...lines, more });

const head = (name: string, from: RegExp, to: string, means: Way["means"], dose: DoseName = "loaded"): Way => ({
  name: `head ${name}`,
  dose,
  edit: (lines) => ({ ...ticked(lines), head: ticked(lines).head.replace(from, to) }),
  means,
});

const long =
  "the second set felt better than the first, I kept my elbows close and my breath slow, and 9, 6, 9 was what I had hoped for before I began with the third one of them";

/** Ways in which people and their programs write, and what each means. */
export const ways: readonly Way[] = [
  ...[
    "- [x]",
    "- [X]",
    "- [✓]",
    "- [✔]",
    "- [✔️]",
    "- [ x ]",
    "-[x]",
    "- \\[x\\]",
    "- [☑]",
    "- ☑",
    "- ✅",
    "* [x]",
    "+ [x]",
    "- [x ]",
    "- [ ✓ ]",
    "-  [x]",
  ].map((written) => box(written)),
  { ...box("- [-]", () => null), isSkipped: true },
  ...["- [/]", "- [>]", "- [?]", "- [!]", "- [✗]", "-", "- (x)", "- x", "- {x}", "- [xx]"].map((written) =>
    box(written, named),
  ),
  behind("✅ 2026-11-24", "2026-11-24"),
  behind("⏳ 2026-11-23 ✅ 2026-11-24", "2026-11-24"),
  behind("[completion:: 2026-11-24]", "2026-11-24"),
  behind("(completion:: 2026-11-24)", "2026-11-24"),
  behind("@done(2026-11-24)", "2026-11-24"),
  behind("🔼 📅 2026-11-30 ✅ 2026-11-24 ^abc-12", "2026-11-24"),
  behind("^abc123"),
  { ...behind("✅ 2026-11-24 ✅ 2026-11-25"), name: "behind it two days", means: named },
  {
    ...box("- [ ]", named),
    name: "behind it a day, without a tick",
    edit: (lines) => ({ ...lines, head: `${lines.head} ✅ 2026-11-24` }),
  },
  sets("bare", "8,8,6", (a, b, c) => `${a},${b},${c}`, all),
  sets("bare", "8, 8, 6", (a, b, c) => `${a}, ${b}, ${c}`, all),
  sets("bare", "8 8 6", (a, b, c) => `${a} ${b} ${c}`, all),
  sets("bare", "8/8/6", (a, b, c) => `${a}/${b}/${c}`, all),
  sets("bare", "8-8-6", (a, b, c) => `${a}-${b}-${c}`, all),
  sets("bare", "8 - 8 - 6", (a, b, c) => `${a} - ${b} - ${c}`, all),
  sets("bare", "8; 8; 6", (a, b, c) => `${a}; ${b}; ${c}`, all),
  sets("bare", "8, 8 and 6", (a, b, c) => `${a}, ${b} and ${c}`, all),
  sets("bare", "8 reps, 8 reps, 6 reps", (a, b, c) => `${a} reps, ${b} reps, ${c} reps`, all),
  sets("bare", "3 × 8/8/6", (a, b, c) => `3 × ${a}/${b}/${c}`, all),
  sets(
    "bare",
    "3x8",
    (a) => `3x${a}`,
    (a) => all(a, a, a),
  ),
  sets(
    "bare",
    "2*8, 1*6",
    (a, b) => `2*${a}, 1*${b}`,
    (a, b) => all(a, a, b),
  ),
  sets(
    "bare",
    "2 × 8 + 1 × 6",
    (a, b) => `2 × ${a} + 1 × ${b}`,
    (a, b) => all(a, a, b),
  ),
  sets(
    "bare",
    "2 sets of 8",
    (a) => `2 sets of ${a}`,
    (a) => all(a, a),
  ),
  sets(
    "bare",
    "3x8, last 6",
    (a, b) => `3x${a}, last ${b}`,
    (a, b) => all(a, a, b),
  ),
  sets(
    "bare",
    "3 x 8 but last set 6",
    (a, b) => `3 x ${a} but last set ${b}`,
    (a, b) => all(a, a, b),
  ),
  sets("bare", "8, 8, last 6", (a, b, c) => `${a}, ${b}, last ${c}`, all),
  sets("bare", "set 1: 8, set 2: 8, set 3: 6", (a, b, c) => `set 1: ${a}, set 2: ${b}, set 3: ${c}`, all),
  sets(
    "bare",
    "skipped last set",
    () => "skipped last set",
    () => all(8, 8),
  ),
  sets(
    "bare",
    "3x8, skipped last set",
    (a) => `3x${a}, skipped last set`,
    (a) => all(a, a),
  ),
  sets(
    "bare",
    "as planned",
    () => "as planned",
    () => all(8, 8, 8),
  ),
  sets(
    "bare",
    "8 each",
    (a) => `${a} each`,
    (a) => all(a, a, a),
  ),
  sets("bare", "8, 8, 6.", (a, b, c) => `${a}, ${b}, ${c}.`, all),
  sets("bare", "**8, 8, 6**", (a, b, c) => `**${a}, ${b}, ${c}**`, all),
  sets("bare", "==8, 8, 6==", (a, b, c) => `==${a}, ${b}, ${c}==`, all),
  sets("bare", "`8,8,6`", (a, b, c) => `\`${a},${b},${c}\``, all),
  sets("bare", "~~8, 8~~ 8, 8, 6", (a, b, c) => `~~8, 8~~ ${a}, ${b}, ${c}`, all),
  sets(
    "loaded",
    "8, 8, 6 with 12 kg",
    (a, b, c) => `${a}, ${b}, ${c} with 12 kg`,
    (...n) => ({ ...all(...n), load: kg(12) }),
  ),
  sets(
    "loaded",
    "12 kg: 8, 8, 6",
    (a, b, c) => `12 kg: ${a}, ${b}, ${c}`,
    (...n) => ({ ...all(...n), load: kg(12) }),
  ),
  sets(
    "loaded",
    "3 × 8 @ 12 kg",
    (a) => `3 × ${a} @ 12 kg`,
    (a) => ({ ...all(a, a, a), load: kg(12) }),
  ),
  sets(
    "loaded",
    "8@12, 8@16, 6@16",
    (a, b, c) => `${a}@12, ${b}@16, ${c}@16`,
    (...n) => ({
      ...all(...n),
      load: kg(16),
      perSet: [{ load: kg(12) }, { load: kg(16) }, { load: kg(16) }],
    }),
  ),
  sets(
    "loaded",
    "1 × 8 with 12 kg, 2 × 8 with 16 kg",
    (a, b) => `1 × ${a} with 12 kg, 2 × ${b} with 16 kg`,
    (a, b) => ({
      ...all(a, b, b),
      load: kg(16),
      perSet: [{ load: kg(12) }, { load: kg(16) }, { load: kg(16) }],
    }),
  ),
  sets(
    "loaded",
    "12 kg",
    () => "12 kg",
    () => ({ ...all(8, 8, 8), load: kg(12) }),
  ),
  sets(
    "loaded",
    "~~16 kg~~ 12 kg",
    () => "~~16 kg~~ 12 kg",
    () => ({ ...all(8, 8, 8), load: kg(12) }),
  ),
  sets(
    "loaded",
    "8, 8, 6 bodyweight",
    (a, b, c) => `${a}, ${b}, ${c} bodyweight`,
    (...n) => ({ ...all(...n), load: null }),
  ),
  sets(
    "sided",
    "6/5, 6/6",
    (a, b, c) => `${a}/${b}, ${c}/${c}`,
    (a, b, c) => ({ sets: [a, c], right: [b, c] }),
  ),
  sets(
    "sided",
    "6 left 5 right, 6 left 6 right",
    (a, b, c) => `${a} left ${b} right, ${c} left ${c} right`,
    (a, b, c) => ({ sets: [a, c], right: [b, c] }),
  ),
  sets(
    "sided",
    "left 6, 6; right 6, 5",
    (a, b, c) => `left ${a}, ${b}; right ${a}, ${c}`,
    (a, b, c) => ({ sets: [a, b], right: [a, c] }),
  ),
  sets(
    "sided",
    "2 × 6 per side",
    (a) => `2 × ${a} per side`,
    (a) => all(a, a),
  ),
  sets(
    "once",
    "8 left, 6 right",
    (a, b) => `${a} left, ${b} right`,
    (a, b) => ({ sets: [a], right: [b] }),
  ),
  sets(
    "once",
    "8/6",
    (a, b) => `${a}/${b}`,
    (a, b) => ({ sets: [a], right: [b] }),
  ),
  sets(
    "once",
    "8L/6R",
    (a, b) => `${a}L/${b}R`,
    (a, b) => ({ sets: [a], right: [b] }),
  ),
  sets(
    "holds",
    "6, 4, 2",
    (a, b, c) => `${a}, ${b}, ${c}`,
    (a, b, c) => all(a * 10, b * 10, c * 10),
  ),
  sets(
    "holds",
    "6-4-2 × 10 s holds",
    (a, b, c) => `${a}-${b}-${c} × 10 s holds`,
    (a, b, c) => all(a * 10, b * 10, c * 10),
  ),
  sets(
    "holds",
    "60 s, 40 s, 20 s",
    (a, b, c) => `${a}0 s, ${b}0 s, ${c}0 s`,
    (a, b, c) => all(a * 10, b * 10, c * 10),
  ),
  sets(
    "seconds",
    "10 s each",
    (a) => `${a} s each`,
    (a) => all(a, a, a),
  ),
  sets(
    "seconds",
    "1 min, 40 s, 0:20",
    () => "1 min, 40 s, 0:20",
    () => all(60, 40, 20),
  ),
  sets(
    "minutes",
    "8 min",
    (a) => `${a} min`,
    (a) => all(a),
  ),
  ...(
    [
      ["bare", "8-10"],
      ["bare", "8 to 10"],
      ["bare", "about 8"],
      ["bare", "~8, 8, 6"],
      ["bare", "8, 8, 6?"],
      ["bare", "8, 8, 6 felt good"],
      ["bare", "8 + 2"],
      ["bare", "3 × 8, 8, 6"],
      ["bare", "3 x 7,5"],
      ["bare", "8"],
      ["bare", "8 reps"],
      ["bare", "9x3"],
      ["bare", "8, 8, 6 RPE 8"],
      ["bare", "8, 8, 6 (2 left)"],
      ["bare", "eight, eight, six"],
      ["bare", "6/8"],
      ["bare", "8 left, 6 right"],
      ["bare", "8, , 6"],
      ["bare", "8, 8, 6 @ 12"],
      ["bare", "~~8, 8, 6~~"],
      ["bare", "8, 8, 6 s"],
      ["loaded", "35lb"],
      ["loaded", "16 kg, 12 kg"],
      ["loaded", "8 with 12 kg, 8, 8"],
      ["loaded", "2x8 kg"],
      ["sided", "6/5"],
      ["sided", "6 left"],
      ["holds", "60, 40, 20"],
      ["holds", "3 × 10 s"],
      ["seconds", "20 m"],
      ["minutes", "6,5"],
    ] as const
  ).map(([dose, written]) => sets(dose, written, () => written, "named")),
  {
    name: "sets without a tick",
    dose: "bare",
    edit: (lines, [a, b]) => ({ ...lines, sets: `${lines.sets} ${a}, ${b}` }),
    means: ([a, b]) => ({ sets: [a, b], load: null }),
  },
  {
    name: "sets on a line of their own",
    dose: "bare",
    edit: (lines, [a, b, c]) => ({ ...ticked(lines), sets: `${lines.sets}\n    - ${a}, ${b}, ${c}` }),
    means: ([a, b, c]) => ({ sets: [a, b, c], load: null }),
  },
  {
    name: "sets on three lines",
    dose: "bare",
    edit: (lines, [a, b, c]) => ({ ...ticked(lines), sets: `${lines.sets}\n    - ${a}\n    - ${b}\n    - ${c}` }),
    means: ([a, b, c]) => ({ sets: [a, b, c], load: null }),
  },
  {
    name: "sets wrapped in the middle",
    dose: "bare",
    edit: (lines, [a, b, c]) => ({ ...ticked(lines), sets: `${lines.sets} ${a}, ${b},\n    ${c}` }),
    means: ([a, b, c]) => ({ sets: [a, b, c], load: null }),
  },
  {
    name: "sets in boxes of their own",
    dose: "bare",
    edit: (lines, [a, b]) => ({
      ...lines,
      more: [`  - [x] Set 1: ${a} reps`, `  - [x] Set 2: ${b}`, "  - [ ] Set 3: 8 reps"],
    }),
    means: ([a, b]) => ({ sets: [a, b], load: null }),
  },
  head("2 × 8 for 3 × 8", /3 × 8/, "2 × 8", () => ({ sets: [8, 8], load: kg(16) })),
  head("3 × 8, last 6", /3 × 8/, "3 × 8, last 6", () => ({ sets: [8, 8, 6], load: kg(16) })),
  head("3 × 8-10", /3 × 8/, "3 × 8-10", named),
  head("a lighter bell", /16 kg/, "12 kg", () => ({ sets: [8, 8, 8], load: kg(12) })),
  head("~~16 kg~~ 12 kg", /16 kg/, "~~16 kg~~ 12 kg", () => ({ sets: [8, 8, 8], load: kg(12) })),
  head("no bold", /\*\*/g, "", () => asked.loaded),
  head("==marked==", /3 × 8/, "==3 × 8==", () => asked.loaded),
  head("curly quotes", /'/g, "’", () => asked.loaded),
  note("short", typed("went well"), "went well"),
  note("long", typed(long), long),
  note("with pain", typed("pain 8 of 10 at the end"), "pain 8 of 10 at the end", 8),
  note("with pain in a fraction", typed("pain 3/10"), "pain 3/10", 3),
  note("that begins as ours do", typed("Next: try the heavier one"), "Next: try the heavier one"),
  note("on a line that begins as ours do", under("  - Next: try the heavier one"), "Next: try the heavier one"),
  note("with signs", typed("a < b & c * d_e # f"), "a < b & c * d_e # f"),
  note("with numbers", typed("3 × 8 was too easy, 10 next time"), "3 × 8 was too easy, 10 next time"),
  note("as a bullet", under("  - felt strong today"), "felt strong today"),
  note("as a deeper bullet", under("    - felt strong today"), "felt strong today"),
  note("as a paragraph", under("", "  felt strong today", ""), "felt strong today"),
  note("as a quote", under("", "  > felt strong today", ""), "felt strong today"),
  note("as a box", under("  - [x] asked about the knee"), "asked about the knee"),
  note("on the line below", (lines) => ({ ...lines, head: `${lines.head}\nfelt strong today` }), "felt strong today"),
  note("behind the line", (lines) => ({ ...lines, head: `${lines.head} felt strong today` }), "felt strong today"),
  {
    name: "note without a tick",
    dose: "loaded",
    edit: (lines) => ({ ...lines, note: `${lines.note} could not` }),
    means: named,
  },
  { name: "nothing at all", dose: "loaded", edit: (lines) => lines, means: () => null },
  { name: "just the tick", dose: "holds", edit: ticked, means: () => asked.holds },
];

type AnswerTexts = readonly [effort: string, pain: string, legs: string, settled: string];

/** What a person wrote behind the four questions of a session, and what it means; "named" where it must be. */
export interface AnswerWay {
  readonly written: AnswerTexts;
  readonly means: readonly [effort: unknown, pain: unknown, legs: unknown, settled: unknown];
  readonly remark?: string;
}

/** One for each day of a week. */
export const answerWays: readonly AnswerWay[] = [
  { written: ["right", "3", "no", "yes"], means: ["right", 3, false, true] },
  { written: ["Very easy", "3/10", "No.", "n"], means: ["very-easy", 3, false, false] },
  { written: ["**hard**", "0", "YES", "no"], means: ["hard", 0, true, false] },
  { written: ["\n    - easy", "2-3", "", "yes"], means: ["easy", "named", null, true] },
  { written: ["fine", "11", "maybe", "y"], means: ["named", "named", "named", true] },
  { written: ["", "", "", ""], means: [null, null, null, null] },
  {
    written: ["~~right~~ hard", "4 of 10", "yes, the left one", "not yet"],
    means: ["hard", 4, true, "named"],
    remark: "the left one",
  },
];
