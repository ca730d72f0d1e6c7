import type { Exercise } from "../domain/catalog/entry.ts";
import { trustedExercises } from "../domain/catalog/trusted.ts";
import { readDataFile } from "./data-file.ts";

/** The exercises that come with the program. @throws Failure (file) when the installation is incomplete. */
export const builtInExercises = (): readonly Exercise[] => trustedExercises(JSON.parse(readDataFile("exercises.json")));
