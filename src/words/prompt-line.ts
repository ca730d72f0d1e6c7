import type { LocalDate } from "../domain/dates.ts";
import { dayText } from "./date.ts";

/** How a day stands: what is open of its session, with the estimated seconds of that, or why nothing is. */
export type Due =
  | { readonly status: "training"; readonly open: number; readonly seconds: number }
  | { readonly status: "done" | "rest" | "over" | "stopped" }
  | { readonly status: "paused"; readonly until: LocalDate };

/** What stands in the prompt of a shell, in ASCII and without a word about health. */
export const promptLine = (due: Due, locale?: string): string => {
  switch (due.status) {
    case "training":
      return `today ${Math.max(1, Math.ceil(due.seconds / 60))} min, ${due.open} to do`;
    case "paused":
      return `paused until ${dayText(due.until, locale)}`;
    case "done":
      return "today done";
    case "rest":
      return "rest day";
    case "over":
      return "new week due";
    case "stopped":
      return "plan on hold";
  }
};
