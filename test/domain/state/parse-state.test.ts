import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { parseState } from "../../../src/domain/state/parse-state.ts";
import { emptyState } from "../../../src/domain/state/state.ts";
import { buildEntry, fullState } from "../../support/build-state.ts";

const copy = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe("parseState", () => {
  it.each([
    ["the empty state", emptyState],
    ["a full state", fullState],
  ])("reads %s back", (_name, state) => {
    expect(parseState(copy(state))).toEqual({ state });
  });

  it("puts the keys in their order", () => {
    const shuffled = Object.fromEntries(Object.entries(fullState).reverse());
    const found = parseState(shuffled);
    expect("state" in found && Object.keys(found.state)).toEqual(["schema", "revision", "profile", "plan", "log"]);
    expect(JSON.stringify(found)).toBe(JSON.stringify({ state: fullState }));
  });

  it.each([2, 10, 123_456_789])("knows a newer version, %d, and looks no further", (version) => {
    expect(parseState({ schema: `fourplane/state@${version}`, anything: 1 })).toEqual({
      newer: true,
      problems: [
        { path: "schema", message: `this is version ${version} of the state, and this program knows version 1` },
      ],
    });
  });

  it.each(["fourplane/state@0", "fourplane/state@1.5", "fourplane/plan@2", "fourplane/state@99999999999"])(
    "does not take %j for a newer version",
    (schema) => {
      expect(parseState({ ...emptyState, schema })).toEqual({
        problems: [{ path: "schema", message: `"${schema}" found, one of fourplane/state@1 expected` }],
      });
    },
  );

  it("names every problem at once, each with its path", () => {
    const item = fullState.plan?.sessions[0]?.items[0];
    const broken = {
      schema: "fourplane/state@1",
      revision: -1,
      profile: { ...fullState.profile, minutes: 1e9 },
      plan: {
        ...fullState.plan,
        from: "2026-02-30",
        sessions: [
          { date: "soon", seconds: null, items: [{ ...item, dose: { ...item?.dose, sets: 1.5 }, name: "a\nb" }] },
        ],
        score: Number.NaN,
      },
      log: [buildEntry({ pain: 11 }), { ...buildEntry({ id: "e2" }), done: undefined, stray: 1 }],
    };
    expect(parseState(broken)).toEqual({
      problems: [
        { path: "revision", message: "-1 found, a whole number from 0 to 9007199254740991 expected" },
        { path: "profile.minutes", message: "1000000000 found, a whole number from 5 to 240 expected" },
        { path: "plan.from", message: '"2026-02-30" found, a date as YYYY-MM-DD expected' },
        { path: "plan.sessions[0].date", message: '"soon" found, a date as YYYY-MM-DD expected' },
        { path: "plan.sessions[0].seconds", message: "null found, a number from 0 to 86400 expected" },
        {
          path: "plan.sessions[0].items[0].name",
          message: '"a\\u{a}b" found, a short text that is not empty expected',
        },
        { path: "plan.sessions[0].items[0].dose.sets", message: "1.5 found, a whole number from 1 to 20 expected" },
        {
          path: "plan.score",
          message: "NaN found, a number from -1.7976931348623157e+308 to 1.7976931348623157e+308 expected",
        },
        { path: "log[0].pain", message: "11 found, a number from 0 to 10 expected" },
        { path: "log[1].stray", message: "unknown field; it would be lost, so take it out by hand" },
        { path: "log[1].done", message: "nothing found, an object expected" },
      ],
    });
  });

  it("refuses two log entries of one id", () => {
    expect(parseState({ ...emptyState, log: [buildEntry(), buildEntry()] })).toEqual({
      problems: [{ path: "log[1]", message: '"e1" stands in the list twice' }],
    });
  });

  it("refuses a prototype hidden in the file", () => {
    const hostile: unknown = JSON.parse(
      '{"schema":"fourplane/state@1","revision":0,"profile":null,"plan":null,"log":[],"__proto__":{"x":1}}',
    );
    expect(parseState(hostile)).toEqual({
      problems: [{ path: "__proto__", message: "unknown field; it would be lost, so take it out by hand" }],
    });
  });

  it("answers any JSON with problems", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const found = parseState(value);
        expect("problems" in found && found.problems.length).toBeGreaterThan(0);
      }),
    );
  });

  it("notices any one field of a full state that is taken away or replaced by an unfit value", () => {
    const paths: (readonly (string | number)[])[] = [];
    const walk = (value: unknown, path: readonly (string | number)[]): void => {
      if (path.length > 0) paths.push(path);
      if (typeof value !== "object" || value === null) return;
      for (const [key, each] of Object.entries(value)) walk(each, [...path, Array.isArray(value) ? Number(key) : key]);
    };
    walk(fullState, []);
    fc.assert(
      fc.property(fc.constantFrom(...paths), (path) => {
        const state = copy(fullState);
        let at = state as Record<string | number, unknown>;
        for (const step of path.slice(0, -1)) at = at[step] as Record<string | number, unknown>;
        at[path.at(-1) as string | number] = { unfit: true };
        expect(parseState(state)).toHaveProperty("problems");
      }),
    );
  });
});
