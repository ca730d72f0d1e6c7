import { dayText } from "../../words/date.ts";
import { briefName, timeText } from "./day.ts";
import { below, markup } from "./markup.ts";
import { textHeight } from "./measure.ts";
import { heightOf, type Piece } from "./pages.ts";
import { glanceHeading, headingPiece, legendPiece, type WeekInput } from "./week.ts";

/** The days with their exercises in a line each, for where the panels do not fit the first page. */
export const glancePiece = (input: WeekInput): Piece => {
  const { sessions, locale, look, width, anchors } = input;
  const [heading, legend] = [headingPiece(glanceHeading(input), input), legendPiece(input)];
  const type = { size: look.front };
  const lines = sessions.map((session) => ({
    day: `${dayText(session.date, locale)} \u00B7 ${timeText(session)}`,
    items: session.items.map(({ item }) => ({ name: briefName(item.name), anchor: anchors.get(item.exercise) ?? "" })),
  }));
  const height = lines.reduce(
    (sum, { day, items }) =>
      sum +
      textHeight(`${day}: ${items.map(({ name }) => `${name} p. 99`).join(", ")}`, width, { ...type, bold: true }) +
      1,
    heightOf([heading, legend]) + 2,
  );
  return {
    height,
    markup: (pageOf, spare) =>
      below(
        heading.markup(pageOf, spare),
        lines.map(({ day, items }) => {
          const names = items.map(({ name, anchor }, index) => {
            const comma = index < items.length - 1 ? ", " : "";
            return markup`${name} <span class="quiet page-of">p. ${pageOf(anchor)}</span>${comma}`;
          });
          return markup`<p class="glance"><strong>${day}:</strong> ${names}</p>`;
        }),
        legend.markup(pageOf, spare),
      ),
  };
};
