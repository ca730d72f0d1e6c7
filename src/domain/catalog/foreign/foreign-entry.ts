import type { Measure } from "../entry.ts";

/** An exercise as another catalog tells of it: its words, and nothing of ours. */
export interface ForeignEntry {
  /** Its id in its own catalog. */
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Implements in its own words; empty says that nothing is needed, null that nothing is said. */
  readonly equipment: readonly string[] | null;
  readonly primary: readonly string[];
  readonly secondary: readonly string[];
  /** Movement patterns, such as trunk_flexion, where a catalog has them. */
  readonly patterns: readonly string[];
  readonly force?: string;
  /** Strength, stretching, a part of the body: whatever it sorts by. */
  readonly category?: string;
  /** Beginner, intermediate, expert. */
  readonly level?: string;
  readonly measure?: Measure;
  readonly steps: readonly string[];
  readonly licence?: string;
  readonly attribution?: string;
  /** Our own tags, where it has them: plane, mode and role in whatever words. */
  readonly said?: { readonly plane?: string; readonly mode?: string; readonly role?: string };
}
