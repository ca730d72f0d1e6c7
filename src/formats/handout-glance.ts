import { dayText } from "../words/date.ts";
import { briefName, timeText } from "./handout-day.ts";
import { below, markup } from "./handout-markup.ts";
import { lineHeight, textHeight } from "./handout-measure.ts";
import type { Piece } from "./handout-pages.ts";
import type { WeekInput } from "./handout-week.ts";

/** The days with their exercises in a line each, for where the panels do not fit the first page. */
export const glancePiece = ({ sessions, locale, look, width, anchors, week }: WeekInput): Piece => {
  const type = { size: look.front };
  const isWhole = sessions.length === week.sessions.length;
  const lines = sessions.map((session) => ({
    day: `${dayText(session.date, locale)} \u00B7 ${timeText(session)}`,
    items: session.items.map(({ item }) => ({ name: briefName(item.name), anchor: anchors.get(item.exercise) ?? "" })),
  }));
  const height = lines.reduce(
    (sum, { day, items }) =>
      sum +
      textHeight(`${day}: ${items.map(({ name }) => `${name} p. 99`).join(", ")}`, width, { ...type, bold: true }) +
      1,
    lineHeight({ size: look.front * 1.35, lead: 1.25 }) + 4,
  );
  return {
    height,
    markup: (pageOf) =>
      below(
        markup`<h2>${isWhole ? "The week at a glance" : "The sessions at a glance"}</h2>`,
        lines.map(({ day, items }) => {
          const names = items.map(({ name, anchor }, index) => {
            const comma = index < items.length - 1 ? ", " : "";
            return markup`${name} <span class="quiet page-of">p. ${pageOf(anchor)}</span>${comma}`;
          });
          return markup`<p class="glance"><strong>${day}:</strong> ${names}</p>`;
        }),
      ),
  };
};
