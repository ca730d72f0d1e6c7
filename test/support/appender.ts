import { once } from "node:events";

import type { State } from "../../src/domain/state/state.ts";
import { changeState, type Keeper } from "../../src/storage/change-state.ts";
import { loadWriter } from "../../src/storage/write-whole.ts";

/*
 * A process that keeps adding entries to a state until it is killed or has added enough, and tells of each one, by its
 * note, only after it is written. It says when it is ready and waits to be told to go. Arguments: home, a name for its
 * notes, how many.
 */
const [home = "", name = "", count = "1"] = process.argv.slice(2);
const context = { home, today: "2026-11-23", world: { env: process.env } } as unknown as Keeper;

const adding =
  (note: string) =>
  (state: State): State => ({
    ...state,
    log: [
      ...state.log,
      {
        id: `e${Number(state.log.at(-1)?.id.slice(1) ?? 0) + 1}`,
        date: "2026-11-23",
        kind: "done",
        exercise: "bird-dog",
        session: "2026-11-23",
        planned: { sets: 3, measure: "seconds", amount: 40, hold: 10, perSide: true, load: null },
        done: { sets: [40, 40, 40], load: null },
        effort: "right",
        pain: 0,
        flare: false,
        legs: false,
        deload: false,
        note,
      },
    ],
  });

await loadWriter();
process.stdout.write("ready\n");
await once(process.stdin, "data");
process.stdin.destroy();
for (let number = 0; number < Number(count); number += 1) {
  const note = `${name}-${number}`;
  await changeState(context, adding(note));
  process.stdout.write(`${note}\n`);
}
