import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { eventsAfter, readStateText, stateText, type ReadState } from "../../../src/domain/state/state-text.ts";
import type { State } from "../../../src/domain/state/state.ts";
import { fullState, storedDone } from "../../support/build-state.ts";
import { builtIn } from "../../support/planner-catalog.ts";
import { anyLog } from "../../support/random-event.ts";

const reading = (text: string): Extract<ReadState, { state: State }> => {
  const found = readStateText(text);
  if ("problems" in found) throw new Error(JSON.stringify(found.problems));
  return found;
};

describe("stateText", () => {
  it("is JSON for people, one line for each event, the log last", () => {
    const text = stateText({
      schema: "fourplane/state@4",
      revision: 4,
      basis: 2,
      profile: null,
      plan: null,
      previous: null,
      log: fullState.log,
    });
    expect(text).toMatchInlineSnapshot(`
      "{
        "schema": "fourplane/state@4",
        "revision": 4,
        "basis": 2,
        "profile": null,
        "plan": null,
        "previous": null,
        "log": [
      {"id":"e1","date":"2026-11-23","exercise":"bird-dog","planned":"3x8 each side","done":"8,8,7","left":"right","pain":1,"note":"felt steady"},
      {"id":"e2","date":"2026-11-23","kind":"skipped","exercise":"dead-bug","reason":"busy"}
      ]
      }
      "
    `);
    expect(JSON.parse(text)).toMatchObject({ log: [{ id: "e1" }, { id: "e2" }] });
  });

  it("comes back as it went, with and without the lines of before", () => {
    fc.assert(
      fc.property(anyLog, fc.nat(12), anyLog, (log, kept, more) => {
        const before = reading(stateText({ ...fullState, log }));
        expect(before.state.log).toEqual(log);
        const start = before.state.log.slice(0, kept);
        const last = Number(start.at(-1)?.id.slice(1) ?? 0);
        const next = {
          ...fullState,
          log: [...start, ...more.map((event, index) => ({ ...event, id: `e${last + 1 + index}` }))],
        };
        const text = stateText(next, before.lines);
        expect(text).toBe(stateText(next));
        expect(reading(text).state).toEqual(next);
      }),
    );
  });

  it("keeps the text of the lines that did not change", () => {
    const before = reading(stateText(fullState));
    if (before.lines === undefined) throw new Error("no lines");
    const marked = { ...before.lines, text: before.lines.text.replace("felt steady", "FELT STEADY") };
    const next = { ...before.state, log: [...before.state.log, storedDone({ id: "e3" })] };
    expect(stateText(next, marked)).toContain("FELT STEADY");
    expect(stateText({ ...next, log: [...fullState.log] }, marked)).not.toContain("FELT STEADY");
  });

  it("holds ten years of training every day in less than 3 MB", () => {
    const load = { value: 17.5, unit: "kg" } as const;
    const asAsked = {
      planned: { sets: 3, measure: "reps", amount: 10, perSide: true, load },
      done: { sets: [10, 10, 10], load },
    } as const;
    const log = Array.from({ length: 3650 * 6 }, (_, index) =>
      storedDone({
        id: `e${index + 1}`,
        exercise: builtIn[index % builtIn.length]?.id ?? "",
        ...(index % 3 === 0 ? {} : asAsked),
      }),
    );
    expect(stateText({ ...fullState, log }).length).toBeLessThan(3_000_000);
  });
});

describe("readStateText", () => {
  const text = stateText(fullState);

  it.each([
    ["written anew by an editor", JSON.stringify(JSON.parse(text), undefined, 4)],
    ["on one line", JSON.stringify(JSON.parse(text))],
    ["with Windows line ends", text.replaceAll("\n", "\r\n")],
    ["with a space in a line of the log", text.replace('"pain":1', '"pain": 1')],
    ["with a usual field written out", text.replace('"pain":1', '"pain":1,"flare":false')],
    ["without the last newline", text.trimEnd()],
  ])("reads a file %s all the same", (_name, changed) => {
    expect(reading(changed).state).toEqual(fullState);
  });

  it("does not take another list for the log", () => {
    const nested = `{"a":{\n  "log": [\n]\n}\n}\n`;
    expect(readStateText(nested)).toHaveProperty("problems");
  });

  it("names a log that stands twice, of which JSON would take the last", () => {
    const twice = text.replace(/\n\]\n\}\n$/, '\n],\n  "log": []\n}\n');
    expect(readStateText(twice)).toEqual({
      problems: [{ path: "log", message: "this field stands 2 times, expected once" }],
    });
    const noted = { ...fullState, log: [storedDone({ note: 'a "log": of mine' })] };
    expect(reading(JSON.stringify(JSON.parse(stateText(noted)))).state).toEqual(noted);
  });

  it("names an entry edited by hand", () => {
    expect(readStateText(text.replace("3x8 each", "3 x 8 each"))).toEqual({
      problems: [
        {
          path: "log[0].planned",
          message: '"3 x 8 each side" found, a dose such as 3x8, 3x40s/10 each side or 2x20m @16kg expected',
        },
      ],
    });
  });

  it("finds every cut", () => {
    for (let length = 0; length < text.length - 1; length += 7) {
      expect(() => readStateText(text.slice(0, length))).toThrow(SyntaxError);
    }
  });
});

describe("eventsAfter", () => {
  it("begins with the first event that is another one", () => {
    const [one, two] = fullState.log;
    if (one === undefined || two === undefined) throw new Error("too few");
    expect(eventsAfter([one, two], [one])).toEqual([two]);
    expect(eventsAfter([{ ...one }, two], [one, two])).toEqual([one, two]);
    expect(eventsAfter([one], [one, two])).toEqual([]);
  });
});
