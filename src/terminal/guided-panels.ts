import { safeText } from "../domain/safe-text.ts";
import { itemAt, type Guided, type Panel } from "../domain/session/guided/guided.ts";
import {
  endKeyText,
  endText,
  leaveText,
  numberQuestion,
  placeText,
  skipChoices,
  skipText,
  toldText,
} from "../words/guided.ts";
import { truncate, wrap } from "./columns.ts";
import type { GuidedLook } from "./guided-look.ts";
import { paintLines, phrase, wrapCommands, wrapPhrases } from "./phrases.ts";

const lines = (text: string, columns: number, indent = 0): readonly string[] => wrap(text, columns, indent).split("\n");

/** What a panel says, and the keys it takes. */
interface Said {
  readonly body: readonly string[];
  readonly keys: string;
}

const howSaid = (state: Guided, top: number, columns: number, room: number): Said => {
  const { how, cues } = itemAt(state);
  const text = [
    ...how.flatMap((step, at) => lines(`${at + 1}. ${safeText(step)}`, columns, 3)),
    ...cues.flatMap((cue) => lines(`- ${safeText(cue)}`, columns, 2)),
  ];
  const most = Math.max(0, text.length - room);
  const body =
    text.length === 0
      ? ["No catalog says how it is done."]
      : text.slice(Math.min(top, most), Math.min(top, most) + room);
  return { body, keys: most > 0 ? "↑ ↓ read on   any other key goes back" : "any key goes back" };
};

const numberSaid = (state: Guided, panel: Panel & { readonly kind: "number" }, columns: number): Said => {
  const { work, text, usual } = panel;
  const isNone = text === "" && usual === null;
  const shown = text === "" && usual !== null ? `${work.hold === null ? usual : usual / work.hold.seconds}` : text;
  return {
    body: [
      ...lines(numberQuestion(itemAt(state), work), columns),
      `> ${shown}${text === "" && !isNone ? "" : "_"}`,
      toldText(state),
    ],
    keys: isNone ? "digits say it   Enter or Esc goes back" : "digits change it   Enter takes it   Esc goes back",
  };
};

const said = (state: Guided, panel: Panel, columns: number, room: number): Said => {
  switch (panel.kind) {
    case "how":
      return howSaid(state, panel.top, columns, room);
    case "skip":
      return {
        body: [...lines(`${skipText(state)} Why:`, columns), ...skipChoices.map((choice) => `  ${choice}`)],
        keys: "1 to 5 leaves it out   Esc goes back",
      };
    case "leave":
      if (panel.ends) return { body: lines(endText, columns), keys: "Enter ends it   Esc goes back" };
      return {
        body: [...wrapCommands(leaveText(state), columns).split("\n"), ...lines(endKeyText, columns)],
        keys: "Enter leaves   e ends it   Esc goes back",
      };
    case "number":
      return numberSaid(state, panel, columns);
  }
};

/** The rows of a panel: which exercise it is about, what is asked, and the keys that answer. */
export const panelRows = (state: Guided, panel: Panel, { room, palette }: GuidedLook): readonly string[] => {
  const { columns, lines: height } = room;
  const head = palette.heading(truncate(placeText(itemAt(state)), columns, false));
  const space = Math.max(1, height - 3);
  const { body, keys } = said(state, panel, columns, space);
  const keyLines = wrapPhrases(keys.split("   ").map(phrase).join("   "), columns);
  const below = paintLines(keyLines.slice(0, height > 6 ? 2 : 1), palette.quiet);
  if (height < 5) return [...body.slice(0, Math.max(1, height - 1)), ...below].slice(0, height);
  return [head, ...body.slice(0, space - below.length + 1), "", ...below];
};
