import type { Context } from "../context.ts";
import { safeText } from "../domain/safe-text.ts";
import { exit, Failure } from "../failure.ts";
import { loadCatalog } from "../storage/catalog-file.ts";
import { examineHome, mendHome, type Finding, type Mended } from "../storage/examine-home.ts";
import { wrap } from "../terminal/columns.ts";
import { counted, joined } from "../words/phrasing.ts";

export interface DoctorOptions {
  readonly fix?: boolean | undefined;
}

/** A lock in use is how it should be; everything else that is found is not. */
const isProblem = ({ kind, mendable, done }: Mended): boolean => done === null && (kind !== "lock" || mendable);

const linesOf = (each: Mended, width: number): readonly string[] => {
  const { path, message, problems, done, mendable } = each;
  const mark = done !== null ? "mended" : isProblem(each) ? "problem" : "note";
  const line = (text: string, indent: number) => " ".repeat(indent) + wrap(safeText(text), width, indent + 2);
  return [
    line(`${mark}: ${path}: ${message}`, 0),
    ...problems.map((problem) => line(joined([problem.path, problem.message], ": "), 4)),
    ...(done === null ? [] : [line(done, 4)]),
    ...(done === null && mendable ? [line("fourplane doctor --fix puts this right", 4)] : []),
  ];
};

/** The catalog files that are remembered, as every command finds them. */
const catalogFindings = async (context: Context): Promise<readonly Finding[]> => {
  try {
    await loadCatalog({ ...context, catalogFiles: [], catalogOnly: false });
    return [];
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const { where = "catalogs", message, hint, problems } = error;
    const text = [message.replace(`${where} `, ""), hint].filter((part) => part !== undefined).join("; ");
    return [{ kind: "catalog", path: where, message: text, problems, mendable: false }];
  }
};

/** `doctor [--fix]`: checks everything kept about a person. Returns 0 when all is well afterwards, else 3. */
export const runDoctor = async (context: Context, options: DoctorOptions): Promise<number> => {
  const findings = [...examineHome(context), ...(await catalogFindings(context))];
  const results: readonly Mended[] =
    options.fix === true ? await mendHome(context, findings) : findings.map((each) => ({ ...each, done: null }));
  const problems = results.filter(isProblem).length;
  const code = problems === 0 ? exit.ok : exit.file;
  if (context.json) {
    const { home, person } = context;
    context.out(JSON.stringify({ schema: "fourplane/doctor@1", home, person, ok: problems === 0, findings: results }));
    return code;
  }
  const verdict = problems === 0 ? "Everything is as it should be." : `${counted(problems, "problem")} left.`;
  const { width } = context.screen;
  context.out(
    [...results.flatMap((each) => linesOf(each, width)), wrap(safeText(`${verdict} (${context.home})`), width)].join(
      "\n",
    ),
  );
  return code;
};
