import { widthOf, type World } from "./context.ts";
import { safeText } from "./domain/safe-text.ts";
import { exit, Failure, type Problem } from "./failure.ts";
import { wrap } from "./terminal/columns.ts";
import { joined } from "./words/phrasing.ts";

const oneProblem = (where: string, problem: Problem): string =>
  joined([`${where}${problem.line === undefined ? "" : `:${problem.line}`}`, problem.path, problem.message], ": ");

const asText = (failure: Failure, wrapped: (line: string) => string): string => {
  const where = failure.where ?? "";
  const lead = where === "" || failure.message.startsWith(where) ? failure.message : `${where}: ${failure.message}`;
  const lines = [
    `fourplane: ${lead}${failure.hint === undefined ? "" : ` - ${failure.hint}`}`,
    ...failure.problems.map((problem) => `  ${oneProblem(where, problem)}`),
  ];
  return `${lines.map((line) => wrapped(safeText(line))).join("\n")}\n`;
};

const asJson = (failure: Failure): string =>
  `${JSON.stringify({
    schema: "fourplane/error@1",
    code: failure.code,
    exit: failure.exit,
    message: failure.message,
    where: failure.where ?? null,
    hint: failure.hint ?? null,
    ...(failure.problems.length > 0 ? { problems: failure.problems } : {}),
  })}\n`;

const bugOf = (error: unknown): Failure =>
  new Failure(
    exit.bug,
    "bug",
    `something went wrong inside fourplane: ${error instanceof Error ? error.message : String(error)}`,
    {
      hint: "nothing of yours was changed on purpose; please report it with the command you ran, and FOURPLANE_DEBUG=1 set for the details",
      cause: error,
    },
  );

/** A terminal breaks lines between words; a pipe gets them whole, to search in. */
const wrappedFor =
  (world: World) =>
  (line: string): string => {
    if (!world.isStdoutTerminal) return line;
    const text = line.trimStart();
    const margin = line.length - text.length;
    return " ".repeat(margin) + wrap(text, widthOf(world), margin + 2);
  };

/**
 * Says what went wrong on standard error, in lines no wider than a terminal, and returns the exit code for it. A stack only
 * with FOURPLANE_DEBUG=1.
 */
export const reportFailure = (world: World, error: unknown, json: boolean): number => {
  const failure = error instanceof Failure ? error : bugOf(error);
  world.stderr(json ? asJson(failure) : asText(failure, wrappedFor(world)));
  if (world.env["FOURPLANE_DEBUG"] === "1") {
    const source = failure.cause instanceof Error ? failure.cause : failure;
    world.stderr(`${source.stack ?? source.message}\n`);
  }
  return failure.exit;
};

/** Says that standard output did not take what was printed, and returns the exit code for it. */
export const reportLostOutput = (world: World, error: NodeJS.ErrnoException, json: boolean): number => {
  const what =
    error.code === "ENOSPC" ? "the disk is full" : `it cannot be written to (${error.code ?? error.message})`;
  const hint =
    "what is printed there is incomplete; free some space or print elsewhere (fourplane undo takes a change back)";
  return reportFailure(
    world,
    new Failure(exit.write, "output", what, { where: "standard output", hint, cause: error }),
    json,
  );
};
