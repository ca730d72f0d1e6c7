import { comfortLimit, comfortLines, topics } from "../words/advice.ts";
import { effortLines, effortQuestion } from "../words/effort.ts";
import { below, block, markup, type Markup } from "./handout-markup.ts";

const list = (lines: readonly string[]): Markup =>
  block(
    "ul",
    {},
    lines.map((line) => markup`<li>${line}</li>`),
  );

const panel = (id: string, isAlert: boolean, heading: string, ...content: readonly Markup[]): Markup =>
  block(
    "section",
    { class: isAlert ? "panel alert" : "panel", "aria-labelledby": id },
    markup`<h2 id="${id}">${heading}</h2>`,
    content,
  );

/** How much may be felt while training, and what the answers afterwards mean. */
export const comfortGuide = (): Markup =>
  panel(
    "comfort",
    false,
    "While you train",
    list(comfortLines),
    markup`<p class="quiet">${comfortLimit}</p>`,
    markup`<p>${effortQuestion}</p>`,
    list(effortLines),
  );

/** When to get help now, and when to ask before going on. */
export const whenToSeeSomeone = (): Markup =>
  below(
    panel("urgent", true, "Go to an emergency department now if you notice", list(topics("emergency"))),
    panel("ask", false, "Ask a doctor or physiotherapist before you start or go on with", list(topics("clinician"))),
  );

/** The emergency list in one paragraph, for the short hand-out. */
export const whenToSeeSomeoneShort = (): Markup =>
  panel(
    "urgent",
    true,
    "Stop, and go to an emergency department now, if you notice",
    markup`<p>${topics("emergency").join("; ")}.</p>`,
  );
