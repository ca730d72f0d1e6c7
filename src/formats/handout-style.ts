import type { Markup } from "./handout-markup.ts";

export const papers = ["a4", "letter"] as const;
export type Paper = (typeof papers)[number];

/** Letter where offices print on it, A4 everywhere else. */
export const paperOf = (locale: string): Paper =>
  /[-_](US|CA|MX|PH|CL|CO|VE|CR|GT|SV|NI|PA|DO|PR)\b/i.test(locale) ? "letter" : "a4";

const pages: Readonly<Record<Paper, string>> = {
  a4: "size: A4; margin: 15mm 16mm 17mm",
  letter: "size: letter; margin: 0.55in 0.65in 0.65in",
};

/** Every pair of text and ground is above 4.5:1 in both schemes, lines and boxes above 3:1. */
const light = `--ink: #1c2b2a; --quiet: #4a5c59; --accent: #0b5d59; --ground: #fff; --panel: #f1f6f5; --line: #c3d1ce;
--box: #4a5c59; --alert: #8a2f16`;
const dark = `--ink: #e4eeec; --quiet: #a9bbb8; --accent: #7fd3c8; --ground: #121918; --panel: #1c2625; --line: #3c4c4a;
--box: #a9bbb8; --alert: #ffb59e`;

const shared = `
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 52rem; padding: 1.5rem 1.25rem 3rem; background: var(--ground); color: var(--ink);
  font: 1.0625rem/1.5 -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif;
  overflow-wrap: break-word; }
h1, h2, h3, h4 { line-height: 1.25; break-after: avoid; text-wrap: balance; }
h1 { margin: 0; font-size: 2rem; color: var(--accent); }
h2 { margin: 2.25rem 0 0.75rem; padding-bottom: 0.25rem; border-bottom: 2px solid var(--accent); font-size: 1.45rem; }
h3 { margin: 0; font-size: 1.2rem; }
h4 { margin: 0.75rem 0 0.15rem; font-size: 0.95rem; color: var(--quiet); }
p, ul, ol { margin: 0.35rem 0; }
ul, ol { padding-left: 1.35rem; }
li { margin: 0.15rem 0; }
a { color: var(--accent); }
.vh { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.quiet { color: var(--quiet); }
.lead { font-size: 1.1rem; color: var(--quiet); }
.people { display: flex; flex-wrap: wrap; gap: 0.25rem 1.75rem; margin: 0.9rem 0 0; }
.people > p { display: flex; gap: 0.5rem; margin: 0; }
.blank { display: inline-block; min-width: 9rem; border-bottom: 1px solid var(--box); }
.blank.small { min-width: 2.5rem; }
.panel { margin: 1.25rem 0; padding: 0.75rem 1rem; border: 1px solid var(--line); border-left: 5px solid var(--accent);
  border-radius: 6px; background: var(--panel); break-inside: avoid; }
.panel h2 { margin: 0 0 0.35rem; padding: 0; border: 0; font-size: 1.15rem; }
.alert { border-left-color: var(--alert); }
.alert h2 { color: var(--alert); }
.wide { overflow-x: auto; }
table { width: 100%; margin: 0.5rem 0 1.1rem; border-collapse: collapse; font-variant-numeric: tabular-nums; }
caption { padding-bottom: 0.25rem; text-align: left; font-weight: 600; }
th, td { padding: 0.35rem 0.6rem 0.35rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { color: var(--quiet); font-size: 0.9rem; }
tbody th { font-weight: 600; }
th .quiet { font-weight: 400; }
.day { white-space: nowrap; }
tr { break-inside: avoid; }
.exercise { margin: 0 0 1rem; padding: 0.85rem 1rem; border: 1px solid var(--line); border-radius: 8px; break-inside: avoid; }
.work { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0.2rem 1.5rem; margin: 0.3rem 0; }
.dose { margin: 0; font-size: 1.15rem; }
.dose strong { white-space: nowrap; }
.boxes { display: flex; flex-wrap: wrap; gap: 0.15rem 1.5rem; min-width: 0; margin: 0; padding: 0; border: 0; }
.side { display: flex; flex-wrap: wrap; align-items: center; gap: 0.3rem 0.9rem; margin: 0; }
.side > span { color: var(--quiet); }
label { display: inline-flex; align-items: center; gap: 0.4rem; min-height: 1.75rem; }
input { appearance: none; display: inline-grid; place-content: center; width: 1.35rem; height: 1.35rem; margin: 0;
  border: 2px solid var(--box); border-radius: 4px; background: var(--ground); color: var(--accent); flex: none; }
input:checked::before { content: "\\2713"; font-weight: 700; line-height: 1; }
input:focus-visible, a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.how { display: grid; grid-template-columns: 3fr 2fr; gap: 0 1.75rem; }
.how.one { grid-template-columns: 1fr; }
.how h4 { margin-top: 0.4rem; }
.after { display: flex; flex-wrap: wrap; align-items: center; gap: 0.15rem 1.6rem; margin: 0.5rem 0 0; padding: 0.5rem 1rem; border: 1px dashed var(--box); border-radius: 8px; break-inside: avoid; }
.after h3 { width: 100%; }
.room { height: 1.75rem; border-bottom: 1px solid var(--line); }
footer { margin-top: 2rem; padding-top: 0.75rem; border-top: 1px solid var(--line); font-size: 0.9rem; color: var(--quiet); }
.notes { break-inside: avoid; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 0 1rem; }
.pair strong { font-weight: 600; color: var(--ink); }
.short table { margin-bottom: 0.75rem; }
.short td { width: 1%; white-space: nowrap; padding-right: 0; }
.short .boxes { flex-wrap: nowrap; }
.short .side { flex-wrap: nowrap; gap: 0.45rem; }
.short label { position: relative; }
.short h2 { margin-top: 1.25rem; }
.large { font-size: 1.25rem; }
.large h4, .large thead th, .large footer { font-size: 1.15rem; }
.large input { width: 1.85rem; height: 1.85rem; }
@media (max-width: 40rem) { .pair { grid-template-columns: 1fr; } .short .boxes { flex-direction: column; } }
@media (max-width: 40rem) { .how { grid-template-columns: 1fr; } h1 { font-size: 1.7rem; } }
@media (forced-colors: active) { input:checked::before { color: CanvasText; } }
@media print {
  :root { color-scheme: light; print-color-adjust: exact; }
  body { max-width: none; padding: 0; font-size: 11.5pt; line-height: 1.36; }
  h1 { font-size: 22pt; } h2 { margin-top: 14pt; font-size: 15.5pt; } h3 { font-size: 13pt; } h4 { font-size: 10.5pt; }
  .dose { font-size: 13pt; }
  .session { break-before: page; }
  .session > h2 { margin-top: 0; }
  .panel { margin: 8pt 0; padding: 5pt 10pt; font-size: 10.75pt; line-height: 1.3; }
  table { margin: 3pt 0 7pt; }
  th, td { padding-top: 3pt; padding-bottom: 3pt; }
  .wide { overflow: visible; }
  a { color: inherit; text-decoration: none; }
  label { min-height: 0; }
  p, ul, ol { margin: 2.5pt 0; }
  li { margin: 0.5pt 0; }
  .exercise { margin-bottom: 7pt; padding: 6pt 10pt; }
  .work { margin: 2pt 0; }
  .short { font-size: 10.5pt; line-height: 1.3; }
  .short h2 { margin: 7pt 0 2pt; font-size: 12.5pt; }
  .short h1 { font-size: 19pt; }
  .short .people { margin-top: 4pt; }
  .short th, .short td { padding-top: 2.5pt; padding-bottom: 2.5pt; }
  .short table { margin: 0 0 4pt; }
  .short section { break-inside: avoid; }
  .short.many main { columns: 2; column-gap: 20pt; font-size: 9pt; line-height: 1.2; }
  .short.many .panel { column-span: all; }
  .short.many .pair { grid-template-columns: 1fr; }
  .short.many .boxes { gap: 0 7pt; }
  .short.many .side { gap: 3pt; }
  .short .panel { margin: 6pt 0; padding: 4pt 9pt; font-size: 9.5pt; }
  .short .panel h2 { margin: 0; font-size: 11pt; }
  .short footer { margin-top: 6pt; padding-top: 4pt; font-size: 8.5pt; }
  .short input { width: 11pt; height: 11pt; border-width: 1.2pt; }
  .large, .large h4, .large thead th, .large .panel, .large.short .panel, .large footer, .large.short footer { font-size: 14pt; line-height: 1.36; }
  .large h1 { font-size: 24pt; } .large h2 { font-size: 19pt; } .large h3, .large .panel h2 { font-size: 16pt; }
  .large .dose { font-size: 16pt; }
  .large input { width: 22pt; height: 22pt; border-width: 2pt; }
}
`;

/** The styles of a hand-out: light or dark on a screen as the reader has it, always light on paper. */
export const handoutStyle = (paper: Paper): Markup => ({
  markup: `<style>
:root { color-scheme: light dark; ${light}; }
@media screen and (prefers-color-scheme: dark) { :root { ${dark}; } }
@page { ${pages[paper]}; @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif; color: #4a5c59; } }
${shared.trim()}
</style>`,
});
