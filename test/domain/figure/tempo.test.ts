import { describe, expect, test } from "vitest";

import { tempoOf } from "../../../src/domain/figure/tempo.ts";
import { drawn } from "../../support/figures.ts";

const tempo = (id: string, change: object = {}) => {
  const { figure, exercise } = drawn(id);
  return tempoOf({ ...exercise, ...change }, figure);
};

describe("the tempo of a figure", () => {
  test("of reps goes out and back in the time of a rep, resting at both ends", () => {
    const { places, repeats } = tempo("kettlebell-deadlift");
    expect(repeats).toBe(true);
    expect(places).toHaveLength(40);
    expect(places[0]).toBe(0);
    expect(places.slice(17, 21)).toEqual([1, 1, 1, 1]);
    expect(places.slice(37)).toEqual([0, 0, 0]);
    expect(tempo("kettlebell-deadlift", { secondsPerRep: 6 }).places).toHaveLength(60);
  });

  test("never jumps: a tenth of a second is a small step", () => {
    for (const id of ["kettlebell-deadlift", "single-arm-farmers-carry", "side-plank"]) {
      const { places, repeats } = tempo(id);
      const steps = places.map((place, index) =>
        Math.abs(place - (places[index + 1] ?? (repeats ? (places[0] ?? 0) : place))),
      );
      expect(Math.max(...steps)).toBeLessThan(0.25);
    }
  });

  test("of a hold moves in once and stays", () => {
    const { places, repeats } = tempo("side-plank");
    expect([places[0], places.at(-1), places.length, repeats]).toEqual([0, 1, 13, false]);
    expect(tempo("bird-dog").repeats).toBe(false);
  });

  test("of a carry walks on", () => {
    const { places, repeats } = tempo("single-arm-farmers-carry");
    expect(repeats).toBe(true);
    expect(places).toHaveLength(16);
  });
});
