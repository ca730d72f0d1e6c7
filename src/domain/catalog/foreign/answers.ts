import { modes, planes, type Mode, type Plane } from "../../spine.ts";

/** What a person said an exercise of another catalog is; `out` leaves it out. */
export type Answer =
  | { readonly role: "trunk"; readonly plane: Plane; readonly mode: Mode }
  | { readonly role: "mobility" | "support" | "out" };

/** Answers by source: `free-exercise-db:Wind_Sprints`. */
export type Answers = ReadonlyMap<string, Answer>;

export const answersSchema = "fourplane/catalog-review@1";

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const answerOf = (value: unknown): Answer | undefined => {
  if (!isRecord(value)) return undefined;
  const { role } = value;
  const plane = planes.find((each) => each === value["plane"]);
  const mode = modes.find((each) => each === value["mode"]);
  if (role === "trunk") return plane === undefined || mode === undefined ? undefined : { role, plane, mode };
  return role === "mobility" || role === "support" || role === "out" ? { role } : undefined;
};

/** The answers in a file's JSON value, or the JSON path of what is no answer. */
export const parseAnswers = (value: unknown): { readonly answers: Answers } | { readonly wrong: string } => {
  if (!isRecord(value) || value["schema"] !== answersSchema) return { wrong: "schema" };
  const { answers } = value;
  if (!isRecord(answers)) return { wrong: "answers" };
  const found = new Map<string, Answer>();
  for (const [source, raw] of Object.entries(answers)) {
    const answer = answerOf(raw);
    if (answer === undefined) return { wrong: `answers.${source}` };
    found.set(source, answer);
  }
  return { answers: found };
};

/** The value that `parseAnswers` reads, sources in order, so that two people who review one catalog can merge their files. */
export const answersJson = (answers: Answers): unknown => ({
  schema: answersSchema,
  answers: Object.fromEntries([...answers].toSorted(([a], [b]) => (a < b ? -1 : 1))),
});
