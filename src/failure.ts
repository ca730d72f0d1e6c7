/** Exit codes, the same table as in the README. */
export const exit = { ok: 0, bug: 1, usage: 2, file: 3, gaps: 4, write: 5, cancelled: 130 } as const;

/** One thing wrong in a file: where it stands, and what was expected there. */
export interface Problem {
  /** JSON path such as `exercises[3].planes[0]`; empty for the whole file. */
  readonly path: string;
  /** What is wrong, what was expected and what to do, in one line. */
  readonly message: string;
  /** 1-based line in the file, where it is known. */
  readonly line?: number;
}

/** An error that a person can do something about. Anything else that is thrown is a bug of ours. */
export class Failure extends Error {
  override readonly name = "Failure";
  readonly code: string;
  readonly exit: number;
  readonly where: string | undefined;
  readonly hint: string | undefined;
  readonly problems: readonly Problem[];

  constructor(
    exitCode: number,
    code: string,
    message: string,
    details: { where?: string; hint?: string; problems?: readonly Problem[]; cause?: unknown } = {},
  ) {
    super(message, { cause: details.cause });
    this.exit = exitCode;
    this.code = code;
    this.where = details.where;
    this.hint = details.hint;
    this.problems = details.problems ?? [];
  }
}

export const usage = (message: string, hint?: string): Failure =>
  new Failure(exit.usage, "usage", message, hint === undefined ? {} : { hint });
