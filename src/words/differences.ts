import type { LogEvent } from "../domain/log/event.ts";
import type { Differences } from "../domain/state/differences.ts";
import { safeText } from "../domain/safe-text.ts";
import type { Begun } from "../domain/session/running-record.ts";
import { datedEntryText, type ExerciseWords } from "./entry.ts";
import { setsDone } from "./sets-done.ts";
import { counted } from "./phrasing.ts";

export interface DifferenceWords extends ExerciseWords {
  readonly locale: string;
  readonly plain: boolean;
}

/** More lines than these would not be read. */
const mostEntries = 12;

const entryLines = (events: readonly LogEvent[], words: DifferenceWords): readonly string[] => {
  const { locale, plain } = words;
  const lines = events.slice(-mostEntries).map((event) => datedEntryText(event, words, plain, locale));
  const rest = events.length - lines.length;
  return rest > 0 ? [...lines, `and ${counted(rest, "earlier entry", "earlier entries")}`] : lines;
};

const begunLines = (begun: readonly Begun[], { nameOf }: DifferenceWords): readonly string[] =>
  begun.map((each) => `${safeText(nameOf(each.exercise))}: ${setsDone({ ...each, left: each.sets }, each.dose)}`);

/** `usualPain` as its flag and `config` have it: "usual-pain". */
const settingName = (field: string): string => field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const profileChange = ({ profile }: Differences): readonly string[] =>
  profile === null || profile.length === 0 ? [] : [`changes to the profile: ${profile.map(settingName).join(", ")}`];

/**
 * What is no longer so on the way from one state to another, one line each, and what is there that was not. Safe to show.
 */
export const differenceLines = (
  differences: Differences,
  words: DifferenceWords,
): { readonly tookBack: readonly string[]; readonly broughtBack: readonly string[] } => {
  const { gone, added, profile, isProfileNew, plan, begunGone, begunAdded } = differences;
  return {
    tookBack: [
      ...entryLines(gone, words),
      ...begunLines(begunGone, words),
      ...(profile === null && !isProfileNew ? ["the profile"] : profileChange(differences)),
      ...(plan === "removed" ? ["the plan"] : plan === "changed" ? ["changes to the plan"] : []),
    ],
    broughtBack: [
      ...entryLines(added, words),
      ...begunLines(begunAdded, words),
      ...(profile === null && isProfileNew ? ["the profile"] : []),
      ...(plan === "made" ? ["the plan"] : []),
    ],
  };
};
