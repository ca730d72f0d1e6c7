import type { ScreenResult } from "../domain/screening/screen.ts";
import { legAdvice, stopAdvice } from "../domain/screening/stop-advice.ts";
import type { LegRest } from "../domain/session/leg-rest.ts";
import { dayText } from "../words/date.ts";
import type { Screen } from "./palette.ts";
import { andList } from "../words/plane.ts";
import { renderSections, type Section } from "./why-view.ts";

/** What stands in place of the plan while a screening answer stops it. A stopped event is such a result. */
export const renderStop = (stop: ScreenResult, screen: Screen): string => renderSections(stopAdvice(stop), screen);

const restSection = ({ directions, exercises, askFrom }: LegRest, locale: string): Section => {
  const where = directions.length === 0 ? "What brought them on" : andList(directions);
  const names = andList(exercises.map(({ name }) => name));
  return {
    heading: "What rests now",
    lines: [
      `- ${where.charAt(0).toUpperCase()}${where.slice(1)}: moving as well as holding still. So do stretches that pull on a nerve.`,
      names === "" ? "- Nothing of what is left of this week." : `- Of this week: ${names}.`,
      `- Until you check in without leg symptoms on ${dayText(askFrom, locale)} or later (fourplane checkin --pain 0..10), or a clinician says that it may go on (fourplane checkin --cleared).`,
    ],
  };
};

/** What follows a check-off or a check-in that tells of leg symptoms; with what rests, where that is known. */
export const renderLegAdvice = (
  screen: Screen,
  about?: { readonly rest: LegRest | null; readonly locale: string },
): string => {
  const rest = about?.rest ?? null;
  return renderSections([...legAdvice(), ...(rest === null ? [] : [restSection(rest, about?.locale ?? "en")])], screen);
};
