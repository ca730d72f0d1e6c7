import type { Week } from "../domain/week.ts";
import { planJson } from "./plan-json.ts";

/** The week as `plan --json` prints it, as the text of a file. */
export const planFile = (week: Week): string => `${JSON.stringify(planJson(week), undefined, 2)}\n`;

/** Whether a file is one of the two JSON exports: a week, or everything kept about a person. */
export const isOurJson = (text: string): boolean =>
  /^\s*\{\s*"schema"\s*:\s*"fourplane\/(?:state|plan)@\d+"/.test(text);
