import { screeningQuestions, type Urgency } from "../domain/screening/questions.ts";
import { andList } from "../terminal/plane-text.ts";
import { below, html, type Markup } from "./handout-markup.ts";

const topics = (urgency: Urgency): readonly string[] =>
  screeningQuestions.filter((question) => question.urgency === urgency).map(({ text }) => text);

const list = (lines: readonly string[]): Markup =>
  html`<ul>\n${below(lines.map((line) => html`<li>${line}</li>`))}\n</ul>`;

/**
 * How much may be felt while training. The bands are those of the pain-monitoring model (Silbernagel 2007,
 * 10.1177/0363546506298279), made for tendons and not validated for the back: a comfort choice, and said to be one.
 */
export const comfortGuide = (): Markup =>
  below(
    html`<section class="panel" aria-labelledby="comfort">`,
    html`<h2 id="comfort">While you train</h2>`,
    list([
      "Some discomfort is normal, and it can rise a little at first. Feeling something is not the same as harm.",
      "Pain of 0 to 2 out of 10: go on. 3 to 5: fine when it is back to usual by the next morning.",
      "More than 5, or still up the next morning: stop that exercise, and next time do less of it or the easier one.",
      "End a set with two or three good repetitions left. Breathe out on the effort.",
      "A missed session is no failure: go on with the next one.",
    ]),
    html`<p class="quiet">These limits are about comfort; they do not mark where harm starts.</p>`,
    html`</section>`,
  );

/** When to get help now, and when to ask before going on. */
export const whenToSeeSomeone = (): Markup =>
  below(
    html`<section class="panel alert" aria-labelledby="urgent">`,
    html`<h2 id="urgent">Go to an emergency department now if you notice</h2>`,
    list(topics("emergency")),
    html`</section>`,
    html`<section class="panel" aria-labelledby="ask">`,
    html`<h2 id="ask">Ask a doctor or physiotherapist before you start or go on with</h2>`,
    list(topics("clinician")),
    html`</section>`,
  );

/** The emergency list in one paragraph, for the short hand-out. */
export const whenToSeeSomeoneShort = (): Markup =>
  below(
    html`<section class="panel alert" aria-labelledby="urgent">`,
    html`<h2 id="urgent">Stop, and go to an emergency department now, if you notice</h2>`,
    html`<p>${andList(topics("emergency").map((text) => text.replaceAll(",", " -"))).replace(/ and (?=[^,]*$)/, ", or ")}.</p>`,
    html`</section>`,
  );
