import { describe, expect, it } from "vitest";

import { randomWalk } from "./support/random-walk.ts";

/** A long walk: FOURPLANE_WALK=20000 npx vitest run test/random-walk.test.ts */
const steps = Number(process.env["FOURPLANE_WALK"] ?? 400);
const seeds = steps > 1000 ? Array.from({ length: Math.ceil(steps / 1000) }, (_, index) => index + 1) : [1];

describe("a random walk through all commands", () => {
  it.each(seeds)(
    "leaves everything as it should be (seed %i)",
    async (seed) => {
      const { table, problems, ...rest } = await randomWalk(seed, Math.min(1000, steps));
      if (steps > 1000) {
        const rows = [...table].sort().map(([name, codes]) => [name, Object.fromEntries([...codes].sort())]);
        process.stdout.write(`${JSON.stringify({ seed, ...rest, table: Object.fromEntries(rows) })}\n`);
      }
      expect(problems).toEqual([]);
      expect(rest.undone).toBeGreaterThan(0);
      expect(rest.agreements).toBeGreaterThan(0);
    },
    600_000,
  );
});
