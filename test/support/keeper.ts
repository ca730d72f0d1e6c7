import type { Keeper } from "../../src/storage/change-state.ts";
import { Failure } from "../../src/failure.ts";
import { fakeWorld } from "./fake-world.ts";

/** A context to keep a state in: Monday 2026-11-23 unless said otherwise, and no long waits for locks. */
export const keeperOf = (home: string, today = "2026-11-23", lockWait = 200): Keeper => ({
  home,
  today,
  note: () => undefined,
  world: fakeWorld({ env: { FOURPLANE_LOCK_WAIT: String(lockWait) } }),
});

/** The failure that some work ends with. */
export const failureOf = async (work: () => unknown): Promise<Failure> => {
  try {
    await work();
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error("it did not fail");
};
