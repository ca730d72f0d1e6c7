import { comfortLimit, comfortLines, topics } from "./advice.ts";
import { below, html, type Markup } from "./handout-markup.ts";

const list = (lines: readonly string[]): Markup =>
  html`<ul>
    ${below(lines.map((line) => html`<li>${line}</li>`))}
  </ul>`;

/** How much may be felt while training. */
export const comfortGuide = (): Markup =>
  below(
    html`<section class="panel" aria-labelledby="comfort"></section>`,
    html`<h2 id="comfort">While you train</h2>`,
    list(comfortLines),
    html`<p class="quiet">${comfortLimit}</p>`,
    html`</section>`,
  );

/** When to get help now, and when to ask before going on. */
export const whenToSeeSomeone = (): Markup =>
  below(
    html`<section class="panel alert" aria-labelledby="urgent"></section>`,
    html`<h2 id="urgent">Go to an emergency department now if you notice</h2>`,
    list(topics("emergency")),
    html`</section>`,
    html`<section class="panel" aria-labelledby="ask"></section>`,
    html`<h2 id="ask">Ask a doctor or physiotherapist before you start or go on with</h2>`,
    list(topics("clinician")),
    html`</section>`,
  );

/** The emergency list in one paragraph, for the short hand-out. */
export const whenToSeeSomeoneShort = (): Markup =>
  below(
    html`<section class="panel alert" aria-labelledby="urgent"></section>`,
    html`<h2 id="urgent">Stop, and go to an emergency department now, if you notice</h2>`,
    html`<p>${topics("emergency").join("; ")}.</p>`,
    html`</section>`,
  );
