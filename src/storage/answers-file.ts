import { resolve } from "node:path";

import type { Context } from "../context.ts";
import { answersJson, parseAnswers, type Answers } from "../domain/catalog/foreign/answers.ts";
import { mostStateBytes } from "../domain/limits.ts";
import { exit, Failure } from "../failure.ts";
import { readNamed } from "./named-file.ts";
import { readyOutput } from "./output-file.ts";
import { existsSync } from "node:fs";

/** Where the answers to a catalog's questions are kept: beside it, mine.json and mine.review.json. */
export const answersFileOf = (catalogFile: string): string => `${catalogFile.replace(/\.json$/i, "")}.review.json`;

/**
 * The answers in this file; none where there is no such file.
 * @throws Failure (file) when what is there holds no answers: they are somebody's work, and never written over.
 */
export const readAnswers = async (context: Context, file: string): Promise<Answers> => {
  if (!existsSync(resolve(context.world.cwd, file))) return new Map();
  const refuse = (what: string, cause?: unknown): Failure =>
    new Failure(exit.file, "catalog-review", `${file} ${what}`, {
      where: file,
      hint: "mend it, or move it away and answer again with fourplane catalog review",
      cause,
    });
  const bytes = await readNamed(context.world, file, { mostBytes: mostStateBytes, refuse });
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString("utf8"));
  } catch (error) {
    throw refuse("is not JSON", error);
  }
  const parsed = parseAnswers(value);
  if ("wrong" in parsed) throw refuse(`holds no answers that can be read: ${parsed.wrong}`);
  return parsed.answers;
};

/** Keeps these answers, those that were there before included. @throws Failure (write) when the file cannot be written. */
export const writeAnswers = (context: Context, file: string, answers: Answers): void => {
  readyOutput(context, file, { force: true }).write(`${JSON.stringify(answersJson(answers), null, 2)}\n`);
};
