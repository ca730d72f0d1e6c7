import { machineNames } from "../catalog/entry.ts";
import type { Implement } from "./profile.ts";

/** What all machines of a gym were once called together; read as every one of them. */
export const anyMachine = "machine";

/** The machines that come without a stack of weights. */
const weightless: ReadonlySet<string> = new Set(["roman-chair"]);

/** Equipment with `machine` spread over the machines there are, each with its weights; any of them told by itself keeps its own. */
export const withEachMachine = (equipment: readonly Implement[]): readonly Implement[] => {
  const any = equipment.find(({ name }) => name === anyMachine);
  if (any === undefined) return equipment;
  const told = new Set(equipment.map(({ name }) => name));
  return equipment.flatMap((implement) =>
    implement === any
      ? machineNames
          .filter((name) => !told.has(name))
          .map((name) => (weightless.has(name) || any.loads === undefined ? { name } : { name, loads: any.loads }))
      : [implement],
  );
};
