import { cautionNames } from "../domain/profile/caution-names.ts";
import { efforts } from "../domain/log/event.ts";
import { effortChoice } from "./effort.ts";

/** Something that several commands have in common, told once. */
export interface HelpTopic {
  readonly name: string;
  readonly title: string;
  /** Paragraphs; a line that begins with two spaces stands as it is. */
  readonly text: string;
}

const rows = (pairs: readonly (readonly [string, string])[]): string => {
  const width = Math.max(...pairs.map(([term]) => term.length)) + 2;
  return pairs.map(([term, what]) => `  ${term.padEnd(width)}${what}`).join("\n");
};

const topic = (name: string, title: string, ...paragraphs: readonly string[]): HelpTopic => ({
  name,
  title,
  text: paragraphs.join("\n\n"),
});

/** What `help TOPIC` tells, and the manual page after its commands. */
export const helpTopics: readonly HelpTopic[] = [
  topic(
    "planes",
    "the four directions, and what fills a week",
    rows([
      ["flexion", "bending forward"],
      ["extension", "bending back"],
      ["rotation", "turning"],
      ["side-bending", "tilting to the side"],
    ]),
    "Each is trained in two ways: move, when the spine travels in it, and resist, when the trunk is held still against a load. That makes eight cells, such as flexion:move; a week fills all it can, and says what it cannot and the smallest change that would.",
    "A set counts 1 for what it trains first, and a half for what it trains besides, which never fills a cell by itself.",
  ),
  topic(
    "effort",
    "what --effort takes, and what comes of it",
    "It is what was left at the end of the last set:",
    rows(efforts.map((effort) => [effort, effortChoice(effort).replace(/^[^:]*: /, "")] as const)),
    "Very easy and easy bring more at once, right after two sessions, hard stays. Nothing said counts as right. A set that was not reached is said with --sets. Pain, flare-ups and lay-offs hold or lower a dose and never raise it.",
  ),
  topic(
    "names",
    "how exercises and days are named",
    "A number is the one that fourplane today prints before an exercise, and nothing else. A name is any part of an exercise's id, name or other name that fits only one, in one word or several: done dead bug. It is looked for in today's session first, then in the week, then in the catalog.",
    "A day is today, yesterday, tomorrow, mon, or a date such as 2026-11-23.",
  ),
  topic(
    "avoid",
    "what --avoid and --tolerance take",
    rows(Object.entries(cautionNames).map(([tag, what]) => [tag.toLowerCase(), what] as const)),
    "--avoid leaves out what moves far or with weight. The whole direction is --tolerance flexion=paused; lighter work in it is --tolerance flexion=sensitive.",
  ),
  topic(
    "catalog-format",
    "exercises of your own in a JSON file",
    '  {"schema": "fourplane/catalog@1", "exercises": [ … ]}',
    "fourplane exercises show ID --json shows what an exercise may hold, fourplane catalog schema describes it for editors, and fourplane catalog lint FILE checks a file.",
    "fourplane --catalog FILE uses one once; fourplane config set catalogs FILE uses it from then on. An exercise with a known id takes the place of that one.",
    "fourplane catalog import FILE -o OUT makes one of another program's: free-exercise-db, open-exercise-db, wger and others as JSON, or CSV with a heading. fourplane catalog review says what its guessed exercises are, and fourplane exercises add keeps one of your own, always in use.",
  ),
  topic(
    "environment",
    "variables that are honoured; a flag wins over them",
    rows([
      ["FOURPLANE_HOME", "where the state lies"],
      ["FOURPLANE_PERSON", "whose state it is"],
      ["FOURPLANE_TODAY", "the date to act on"],
      ["FOURPLANE_DEBUG", "1: details of what went wrong"],
      ["NO_COLOR", "no colour; FORCE_COLOR and CLICOLOR are known too"],
      ["CI", "true: nothing is asked"],
      ["PAGER", "what long texts are read in"],
    ]),
  ),
  topic(
    "exit-codes",
    "what a command ends with",
    rows([
      ["0", "done"],
      ["1", "something went wrong inside fourplane"],
      ["2", "usage: an unknown flag or value, or nobody can be asked"],
      ["3", "a file cannot be used; it is named and left as it is"],
      ["4", "the week cannot cover all four planes"],
      ["5", "the state cannot be written"],
      ["130", "cancelled, nothing changed"],
    ]),
  ),
];
