import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { parseState } from "../../../src/domain/state/parse-state.ts";
import { emptyState, type State } from "../../../src/domain/state/state.ts";
import { eventLine } from "../../../src/domain/log/stored-event.ts";
import { earlierState, fullState, fullStateV1, storedDone } from "../../support/build-state.ts";

const copy = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** As it stands in the file. */
const written = (state: State): object => ({ ...state, log: state.log.map((event) => JSON.parse(eventLine(event))) });
const entry = (changes: object = {}): object => ({ ...JSON.parse(eventLine(storedDone())), ...changes });

describe("parseState", () => {
  it.each([
    ["the empty state", emptyState],
    ["a full state", fullState],
  ])("reads %s back", (_name, state) => {
    expect(parseState(copy(written(state)))).toEqual({ state, version: 4 });
  });

  it("reads a week with lighter days back, and names what is wrong with them", () => {
    const lighter = { reason: "pain", every: 6, entries: ["e1"], from: "2026-11-23", until: "2026-11-30" };
    const [session, ...more] = fullState.plan?.sessions ?? [];
    const items = session?.items.map((item) => ({ ...item, room: 3 }));
    const plan = { ...fullState.plan, sessions: [{ ...session, items }, ...more], lighter };
    const state = copy({ ...written(fullState), plan });
    expect(parseState(state)).toEqual({ state: { ...fullState, plan }, version: 4 });
    const wrong = copy({ ...written(fullState), plan: { ...plan, lighter: { ...lighter, reason: "mood", until: 1 } } });
    expect(parseState(wrong)).toMatchObject({
      problems: [{ path: "plan.lighter.reason" }, { path: "plan.lighter.until" }],
    });
  });

  it("puts the keys in their order", () => {
    const shuffled = Object.fromEntries(Object.entries({ ...written(fullState), basis: 3 }).reverse());
    const found = parseState(shuffled);
    const keys = ["schema", "revision", "basis", "profile", "plan", "previous", "log"];
    expect("state" in found && Object.keys(found.state)).toEqual(keys);
  });

  it.each([5, 10, 123_456_789])("knows a newer version, %d, and looks no further", (version) => {
    expect(parseState({ schema: `fourplane/state@${version}`, anything: 1 })).toEqual({
      newer: true,
      problems: [
        { path: "schema", message: `this is version ${version} of the state, and this program knows up to version 4` },
      ],
    });
  });

  it.each(["fourplane/state@0", "fourplane/state@1.5", "fourplane/plan@2", "fourplane/state@99999999999"])(
    "does not take %j for a newer version",
    (schema) => {
      expect(parseState({ ...emptyState, schema })).toEqual({
        problems: [{ path: "schema", message: `"${schema}" found, one of fourplane/state@4 expected` }],
      });
    },
  );

  it("names every problem at once, each with its path", () => {
    const item = fullState.plan?.sessions[0]?.items[0];
    const broken = {
      schema: "fourplane/state@4",
      revision: -1,
      basis: 1.5,
      profile: { ...fullState.profile, minutes: 1e9 },
      plan: {
        ...fullState.plan,
        from: "2026-02-30",
        sessions: [
          { date: "soon", seconds: null, items: [{ ...item, dose: { ...item?.dose, sets: 1.5 }, name: "a\nb" }] },
        ],
        score: Number.NaN,
      },
      previous: null,
      log: [
        entry({ pain: 11 }),
        entry({ id: "e2", stray: 1, planned: null, done: undefined }),
        { kind: "skipped" },
        entry({ id: "e4", planned: "3y8", effort: "very" }),
      ],
    };
    expect(parseState(broken)).toEqual({
      problems: [
        { path: "revision", message: "-1 found, a whole number from 0 to 999999999999999 expected" },
        { path: "basis", message: "1.5 found, a whole number from 0 to 999999999999999 expected" },
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
        { path: "log[1].done", message: "nothing found, a short text that is not empty expected" },
        { path: "log[2].id", message: "this field is missing" },
        { path: "log[2].date", message: "this field is missing" },
        { path: "log[2].exercise", message: "this field is missing" },
        { path: "log[2].reason", message: "this field is missing" },
        {
          path: "log[3].planned",
          message: '"3y8" found, a dose such as 3x8, 3x40s/10 each side or 2x20m @16kg expected',
        },
        { path: "log[3].effort", message: '"very" found, one of very-easy, easy, right, hard expected' },
      ],
    });
  });

  it("refuses two log entries of one id", () => {
    expect(parseState({ ...emptyState, log: [entry(), entry()] })).toEqual({
      problems: [{ path: "log[1]", message: '"e1" stands in the list twice' }],
    });
  });

  it("refuses a prototype hidden in the file", () => {
    const hostile: unknown = JSON.parse(
      '{"schema":"fourplane/state@4","revision":0,"profile":null,"plan":null,"previous":null,"log":[],"__proto__":{"x":1}}',
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
    walk(written(fullState), []);
    fc.assert(
      fc.property(fc.constantFrom(...paths), (path) => {
        const state = copy(written(fullState));
        let at = state as Record<string | number, unknown>;
        for (const step of path.slice(0, -1)) at = at[step] as Record<string | number, unknown>;
        at[path.at(-1) as string | number] = { unfit: true };
        expect(parseState(state)).toHaveProperty("problems");
      }),
    );
  });

  it("reads the first version as the present one", () => {
    expect(parseState(copy(fullStateV1))).toEqual({ state: earlierState, version: 1 });
  });

  it("reads the second version, its answers as the ones of before", () => {
    const { calendar: _none, ...before } = earlierState;
    const second = copy({ ...written(before), schema: "fourplane/state@2" });
    expect(JSON.stringify(second)).toContain('"effort":"right"');
    expect(parseState(second)).toEqual({ state: earlierState, version: 2 });
  });

  it("names what is wrong in the first version", () => {
    const [first] = fullStateV1.log;
    const nothing = { ...first, planned: null, done: null, pain: "much" };
    expect(parseState(copy({ ...fullStateV1, revision: "7", log: [nothing, first] }))).toEqual({
      problems: [
        { path: "revision", message: '"7" found, a whole number from 0 to 999999999999999 expected' },
        { path: "log[0].pain", message: '"much" found, a number from 0 to 10 expected' },
        { path: "log[0].done", message: "null found, the sets that were done expected" },
      ],
    });
  });
});
