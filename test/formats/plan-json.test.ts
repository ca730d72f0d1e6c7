import { expect, test } from "vitest";

import { planJson } from "../../src/formats/plan-json.ts";
import { buildItem, buildSession, buildWeek, credits } from "../support/build-week.ts";
import { gapWeek } from "../support/sample-weeks.ts";

const birdDog = buildItem({
  exercise: "bird-dog",
  name: "Bird Dog",
  level: 2,
  cells: credits("resist", "extension", "rotation"),
  dose: { measure: "seconds", amount: 40, hold: 10, perSide: true, rest: 45 },
  seconds: 360,
  why: "It trains extension.",
});
const deadlift = buildItem({
  exercise: "kettlebell-deadlift",
  name: "Kettlebell Deadlift",
  pattern: "hinge",
  level: 2,
  cells: credits("resist", "extension"),
  dose: { load: { value: 16, unit: "kg" }, implement: "kettlebell" },
  seconds: 246,
});
const week = buildWeek({
  profile: {
    days: ["mon"],
    minutes: 25,
    level: 2,
    units: "kg",
    equipment: [{ name: "band" }, { name: "kettlebell", loads: [8, 12, 16] }],
    avoid: ["GRIP"],
    // The order they were typed in is not the order they are printed in.
    tolerance: { "rotation:move": "paused", "flexion:move": "sensitive" },
    exclude: ["v-up"],
  },
  sessions: [buildSession({ items: [deadlift, birdDog] })],
  shortfalls: [{ plane: "extension", kind: "one-day", message: "One day only." }],
  score: 12.5,
});

test("a week as plan --json prints it, key by key", () => {
  expect(JSON.stringify(planJson(week), null, 1)).toMatchInlineSnapshot(`
    "{
     "schema": "fourplane/plan@1",
     "status": "gaps",
     "from": "2026-11-23",
     "seed": 0,
     "profile": {
      "days": [
       "mon"
      ],
      "minutes": 25,
      "level": 2,
      "units": "kg",
      "equipment": [
       {
        "name": "band"
       },
       {
        "name": "kettlebell",
        "loads": [
         8,
         12,
         16
        ]
       }
      ],
      "avoid": [
       "GRIP"
      ],
      "tolerance": {
       "flexion:move": "sensitive",
       "rotation:move": "paused"
      },
      "exclude": [
       "v-up"
      ]
     },
     "sessions": [
      {
       "date": "2026-11-23",
       "seconds": 606,
       "items": [
        {
         "exercise": "kettlebell-deadlift",
         "name": "Kettlebell Deadlift",
         "role": "trunk",
         "pattern": "hinge",
         "level": 2,
         "cells": [
          {
           "plane": "extension",
           "mode": "resist",
           "credit": 1
          }
         ],
         "sets": 3,
         "dose": {
          "reps": 8
         },
         "perSide": false,
         "load": {
          "value": 16,
          "unit": "kg"
         },
         "implement": "kettlebell",
         "rest": 60,
         "seconds": 246,
         "why": ""
        },
        {
         "exercise": "bird-dog",
         "name": "Bird Dog",
         "role": "trunk",
         "pattern": "hold",
         "level": 2,
         "cells": [
          {
           "plane": "extension",
           "mode": "resist",
           "credit": 1
          },
          {
           "plane": "rotation",
           "mode": "resist",
           "credit": 0.5
          }
         ],
         "sets": 3,
         "dose": {
          "seconds": 40,
          "hold": 10,
          "holds": [
           6,
           4,
           2
          ]
         },
         "perSide": true,
         "load": null,
         "implement": null,
         "rest": 45,
         "seconds": 360,
         "why": "It trains extension."
        }
       ]
      }
     ],
     "coverage": {
      "flexion": {
       "move": {
        "sets": 0,
        "days": 0
       },
       "resist": {
        "sets": 0,
        "days": 0
       }
      },
      "extension": {
       "move": {
        "sets": 0,
        "days": 0
       },
       "resist": {
        "sets": 6,
        "days": 1
       }
      },
      "rotation": {
       "move": {
        "sets": 0,
        "days": 0
       },
       "resist": {
        "sets": 0,
        "days": 0
       }
      },
      "side-bending": {
       "move": {
        "sets": 0,
        "days": 0
       },
       "resist": {
        "sets": 0,
        "days": 0
       }
      }
     },
     "gaps": [],
     "shortfalls": [
      {
       "plane": "extension",
       "kind": "one-day",
       "message": "One day only."
      }
     ],
     "score": 12.5,
     "lighter": null
    }"
  `);
});

test("gaps carry reason, message and the change that closes them", () => {
  const json = JSON.parse(JSON.stringify(planJson(gapWeek)));
  expect(json.status).toBe("gaps");
  expect(json.gaps[2]).toEqual({
    plane: "rotation",
    mode: "move",
    reason: "equipment",
    message: "nothing at level 1 turns the spine without equipment.",
    fix: { flag: "--equipment band", message: "a band opens 3 exercises" },
  });
});

test("the same week gives the same bytes, whatever order its keys were made in", () => {
  const { sessions, profile, ...rest } = week;
  const backwards = Object.fromEntries(
    Object.entries({ ...rest, profile, sessions }).toReversed(),
  ) as unknown as typeof week;
  expect(JSON.stringify(planJson(backwards))).toBe(JSON.stringify(planJson(week)));
});

test("measures are named in the dose", () => {
  const doseOf = (dose: Parameters<typeof buildItem>[0]) =>
    JSON.parse(JSON.stringify(planJson(buildWeek({ sessions: [buildSession({ items: [buildItem(dose)] })] }))))
      .sessions[0].items[0].dose;
  expect(doseOf({ dose: { measure: "reps", amount: 8 } })).toEqual({ reps: 8 });
  expect(doseOf({ dose: { measure: "metres", amount: 20 } })).toEqual({ metres: 20 });
  expect(doseOf({ dose: { measure: "minutes", amount: 10 } })).toEqual({ minutes: 10 });
});
