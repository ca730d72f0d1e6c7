import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { readForeign } from "../../../src/formats/foreign-catalogs/read-foreign.ts";
import { entriesIn, itemsIn } from "../../support/foreign-entries.ts";

const free = (name: string, more: object = {}) => ({
  id: name.replaceAll(" ", "_"),
  name,
  force: "static",
  level: "beginner",
  mechanic: null,
  equipment: "body only",
  primaryMuscles: ["abdominals"],
  secondaryMuscles: [],
  instructions: ["Lie down.", "Hold."],
  category: "strength",
  ...more,
});

const wgerRecord = (id: number, more: object = {}) => ({
  id,
  uuid: `uuid-${id}`,
  category: { id: 10, name: "Abs" },
  muscles: [{ id: 6, name: "Rectus abdominis", name_en: "Abs", is_front: true }],
  muscles_secondary: [{ id: 8, name: "Gluteus maximus" }],
  equipment: [{ id: 7, name: "none (bodyweight exercise)" }],
  license: { id: 2, short_name: "CC-BY-SA 4" },
  license_author: "Settebello",
  translations: [
    { language: 1, name: "Vogelhund", description: "<p>Auf allen vieren.</p>", aliases: [] },
    {
      language: 2,
      name: "Bird Dog",
      description:
        "<p>Kneel &amp; reach.</p><script>alert(1)</script><ul><li>One<li>Two <b>bold</b></ul><style>p{}</style><img src=x onerror=alert(1)>",
      aliases: [{ alias: "pointer" }],
    },
  ],
  ...more,
});
const page = (...results: object[]) => ({ count: results.length, next: null, previous: null, results });

describe("each catalog is known by its content", () => {
  test("free-exercise-db: a list", async () => {
    const [entry, ...more] = await entriesIn(JSON.stringify([free("Plank"), free("Sit-Up", { equipment: null })]));
    expect(entry).toMatchObject({
      id: "Plank",
      name: "Plank",
      equipment: ["body only"],
      primary: ["abdominals"],
      force: "static",
      category: "strength",
      level: "beginner",
      steps: ["Lie down.", "Hold."],
      licence: "Unlicense",
    });
    expect(more).toMatchObject([{ id: "Sit-Up", equipment: null }]);
  });

  test("one file an exercise, and several put together; without an id the name is one", async () => {
    const { id: _, ...bare } = free("Dead Bug");
    expect(await entriesIn(JSON.stringify(bare))).toMatchObject([{ id: "Dead_Bug" }]);
    const lines = [free("Plank"), bare].map((each) => JSON.stringify(each));
    expect((await entriesIn(lines.join("\n"))).map(({ id }) => id)).toEqual(["Plank", "Dead_Bug"]);
    expect((await entriesIn(lines.join(""))).map(({ id }) => id)).toEqual(["Plank", "Dead_Bug"]);
  });

  test("free-exercise-db++: an object by id, with patterns", async () => {
    const text = JSON.stringify({
      metadata: { schemaVersion: "0.3.0" },
      exercises: {
        Plank: {
          exerciseId: "Plank",
          annotation: { patterns: ["anti_extension"], volumeEligible: false },
          source: free("Plank"),
        },
      },
    });
    expect(await itemsIn(text)).toMatchObject([
      {
        path: "exercises.Plank",
        format: { title: "free-exercise-db++" },
        entry: { id: "Plank", patterns: ["anti_extension"] },
      },
    ]);
  });

  test("open-exercise-db: modality, measure, aliases", async () => {
    const { category: _, ...rest } = free("Side Bridge", {
      id: "side-bridge",
      aliases: ["side plank"],
      modality: "strength",
      measurementType: "time",
      laterality: "bilateral",
    });
    expect(await itemsIn(JSON.stringify([rest]))).toMatchObject([
      {
        format: { name: "open-exercise-db" },
        entry: { id: "side-bridge", aliases: ["side plank"], measure: "seconds", category: "strength" },
      },
    ]);
  });

  test("wger: pages, one or several, in a list or one after the other, with old field names too", async () => {
    const { translations, ...rest } = wgerRecord(3);
    const old = { ...rest, exercises: translations, variations: 7 };
    const all = [page(wgerRecord(1), wgerRecord(2)), page(old)];
    for (const text of [
      JSON.stringify(all),
      all.map((each) => JSON.stringify(each)).join("\n\n"),
      all.map((each) => JSON.stringify(each)).join(","),
    ])
      expect((await entriesIn(text)).map(({ id }) => id)).toEqual(["1", "2", "3"]);
  });

  test("wger: HTML becomes lines, scripts and markup go; licence and author stay", async () => {
    const [entry] = await entriesIn(JSON.stringify(page(wgerRecord(1572))));
    expect(entry).toMatchObject({
      name: "Bird Dog",
      aliases: ["pointer"],
      steps: ["Kneel & reach.", "One", "Two bold"],
      equipment: ["none (bodyweight exercise)"],
      primary: ["Rectus abdominis"],
      licence: "CC-BY-SA 4",
      attribution: "Settebello, wger.de",
    });
  });

  test("wger: in German where asked for, known by its English name too; else English", async () => {
    const [german] = await entriesIn(JSON.stringify(page(wgerRecord(1))), "de");
    expect(german).toMatchObject({ name: "Vogelhund", aliases: ["Bird Dog", "pointer"], steps: ["Auf allen vieren."] });
    expect(await entriesIn(JSON.stringify(page(wgerRecord(1))), "fr")).toMatchObject([{ name: "Bird Dog" }]);
  });

  test("wger: a record in neither language is named", async () => {
    const record = wgerRecord(1, { translations: [{ language: 4, name: "Perro" }] });
    expect(await itemsIn(JSON.stringify(page(record)))).toMatchObject([
      { path: "results[0].translations", message: expect.stringContaining("no name in en or in English") },
    ]);
  });

  test("exercises-dataset: its text, never its pictures", async () => {
    const record = {
      id: "0001",
      name: "3/4 sit-up",
      category: "waist",
      body_part: "waist",
      equipment: "body weight",
      target: "abs",
      secondary_muscles: ["hip flexors"],
      instructions: { en: "Lie down. Go.", de: "Hinlegen." },
      instruction_steps: { en: ["Lie down.", "Go."] },
      image: "a.jpg",
      gif_url: "b.gif",
    };
    const [entry] = await entriesIn(JSON.stringify([record]));
    expect(entry).toMatchObject({ id: "0001", primary: ["abs"], steps: ["Lie down.", "Go."], licence: "MIT" });
    expect(JSON.stringify(entry)).not.toMatch(/jpg|gif/);
  });
});

describe("a table with a heading", () => {
  test("columns are known by many names, in any order; commas, semicolons and tabs", async () => {
    const rows = [
      ["Target Muscle", "Exercise", "Gear", "Difficulty", "How to", "Colour"],
      ["abs", "Plank", "none", "beginner", "Lie down.", "red"],
    ];
    for (const between of [",", ";", "\t"]) {
      const read = await readForeign(Buffer.from(rows.map((row) => row.join(between)).join("\r\n")), "en");
      if ("problem" in read) throw new Error(read.problem);
      expect([...read.items]).toMatchObject([
        {
          path: "line 2",
          entry: {
            id: "Plank",
            name: "Plank",
            primary: ["abs"],
            equipment: ["none"],
            steps: ["Lie down."],
            level: "beginner",
          },
        },
      ]);
      expect(read.headings?.map(({ column }) => column)).toEqual([
        "primary",
        "name",
        "equipment",
        "level",
        "steps",
        null,
      ]);
    }
  });

  test("quotes, line breaks in a cell, our own words, several muscles", async () => {
    const text =
      'name,muscles,plane,mode,steps,licence\n"Chop, wide",abs; obliques,rotation,move,"1. Stand.\n2. Turn.",CC0\n';
    expect(await entriesIn(text)).toMatchObject([
      {
        name: "Chop, wide",
        primary: ["abs", "obliques"],
        said: { plane: "rotation", mode: "move" },
        steps: ["Stand.", "Turn."],
        licence: "CC0",
      },
    ]);
  });

  test("a row without a name is named by its line; short rows are no problem", async () => {
    expect(await itemsIn('name,muscle\n"Plank\nlong",abs\n,abs\nSit-Up\n')).toMatchObject([
      { path: "line 3" },
      { path: "line 4.name", message: '"" found; expected a text' },
      { path: "line 5", entry: { name: "Sit-Up" } },
    ]);
  });

  test.each(["hello", "a,b\n1,2", "<html><body>x</body></html>"])("%j is no catalog", async (text) => {
    expect(await readForeign(Buffer.from(text), "en")).toEqual({ problem: "this is no catalog that is known" });
  });

  test("an open quote is told, not thrown", async () => {
    expect(await readForeign(Buffer.from('name\n"Plank'), "en")).toMatchObject({
      problem: expect.stringContaining("no table"),
    });
  });
});

describe("what cannot be used is named by where it stands, and the rest is read", () => {
  const whole = JSON.stringify([free("A"), free("B"), free("C")]);

  test("cut off anywhere, what is whole before it stays", async () => {
    const at = whole.indexOf('{"id":"C"') + 20;
    expect(await itemsIn(whole.slice(0, at))).toMatchObject([
      { entry: { id: "A" } },
      { entry: { id: "B" } },
      { path: "[2]", message: "the file ends in the middle of it" },
    ]);
    for (let end = 1; end < whole.length; end += 1) {
      const items = await itemsIn(whole.slice(0, end));
      expect(items.flatMap((item) => ("entry" in item ? [item.entry.id] : []))).toEqual(
        ["A", "B", "C"].slice(0, items.length - 1),
      );
      expect(items.at(-1)).toHaveProperty("message");
    }
  });

  test.each<[what: string, text: string, problem: object]>([
    [
      "another catalog's",
      JSON.stringify([free("A"), wgerRecord(1)]),
      { path: "[1]", message: "this is an exercise of wger, and the first one is of free-exercise-db" },
    ],
    [
      "nobody's",
      JSON.stringify([free("A"), { foo: 1 }]),
      { path: "[1]", message: "this is no exercise of a catalog that is known" },
    ],
    [
      "a number",
      JSON.stringify([free("A"), 5]),
      { path: "[1]", message: "this is no exercise; expected one in braces, { … }" },
    ],
    [
      "a list",
      JSON.stringify([free("A"), [1]]),
      { path: "[1]", message: "this is no exercise; expected one in braces, { … }" },
    ],
    ["not JSON inside", `[${JSON.stringify(free("A"))},{"name": oops}]`, { path: "[1]", message: "this is not JSON" }],
    [
      "no name",
      JSON.stringify([free("A"), free("B", { name: 5 })]),
      { path: "[1].name", message: "5 found; expected a text" },
    ],
    [
      "a name of JavaScript",
      `[${JSON.stringify(free("A"))},${JSON.stringify(free("B")).replace('"id"', '"__proto__":{"x":1},"id"')}]`,
      { path: "[1]", message: 'the field name "__proto__" is not allowed; take it out' },
    ],
    [
      "ours",
      JSON.stringify([{ id: "a", role: "trunk", measure: "reps", pattern: "hold" }]),
      { path: "[0]", message: expect.stringContaining("needs no import") },
    ],
    [
      "too deep",
      `[${JSON.stringify(free("A"))},{"x":${"[".repeat(100)}${"]".repeat(100)}}]`,
      { path: "[1]", message: expect.stringContaining("nested deeper than 64 levels") },
    ],
  ])("%s", async (_what, text, problem) => {
    const items = await itemsIn(text);
    expect(items.filter((item) => "message" in item)).toEqual([problem]);
  });

  test("whatever the bytes are, nothing is thrown and nothing is polluted", async () => {
    const pieces = fc.constantFrom(
      "{",
      "}",
      "[",
      "]",
      '"',
      ",",
      ":",
      "\\",
      "null",
      '"name"',
      '"__proto__"',
      " ",
      "1",
      '"exercises"',
      '"results"',
      JSON.stringify(free("X")),
      "\n",
      "name,muscle",
      "é",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 40 }), async (all) => {
        const read = await readForeign(Buffer.from(all.join("")), "en");
        if (!("problem" in read)) for (const item of read.items) expect(item.path).toBeTypeOf("string");
        expect(({} as { x?: unknown }).x).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });
});
