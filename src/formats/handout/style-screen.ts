/** Every pair of text and ground is above 4.5:1 in both schemes, lines and boxes above 3:1. */
const light = `--ink: #1c2b2a; --quiet: #4a5c59; --accent: #0b5d59; --ground: #fff; --panel: #f1f6f5; --line: #c3d1ce;
--box: #4a5c59; --alert: #8a2f16`;
const dark = `--ink: #e4eeec; --quiet: #a9bbb8; --accent: #7fd3c8; --ground: #121918; --panel: #1c2625; --line: #3c4c4a;
--box: #a9bbb8; --alert: #ffb59e`;

/** What holds on every screen, and on paper where that says nothing else. */
export const screenStyle = `:root { color-scheme: light dark; ${light}; }
@media screen and (prefers-color-scheme: dark) { :root { ${dark}; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 54rem; padding: 1.5rem 1.25rem 3rem; background: var(--ground); color: var(--ink);
  font: 1.0625rem/1.5 -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif;
  overflow-wrap: anywhere; }
h1, h2, h3, h4 { margin: 0; line-height: 1.25; break-after: avoid; }
h1 { font-size: 2rem; color: var(--accent); }
h2 { margin: 1.5rem 0 0.6rem; padding-bottom: 0.25rem; border-bottom: 2px solid var(--accent); font-size: 1.4rem; }
h3 { font-size: 1.2rem; }
h4 { margin-top: 0.6rem; font-size: 1rem; }
p, ul, ol { margin: 0.35rem 0; }
ul, ol { padding-left: 1.35rem; }
li { margin: 0.15rem 0; }
a { color: var(--accent); }
.vh, .on-phone { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.quiet { color: var(--quiet); font-weight: 400; }
.page { margin: 0 0 1.5rem; }
.folio { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1.5rem; margin: 0 0 0.75rem; padding-top: 0.5rem;
  border-top: 1px solid var(--line); color: var(--quiet); font-size: 0.9rem; }
.page:first-of-type .folio { border-top: 0; }
.people { display: flex; flex-wrap: wrap; gap: 0.25rem 1.75rem; margin: 0.9rem 0; }
.people > p { display: flex; align-items: flex-end; gap: 0.5rem; margin: 0; }
.blank { display: inline-block; min-width: 7rem; border-bottom: 1px solid var(--box); }
.blank.name { min-width: 10rem; }
.blank.weight { min-width: 3.5rem; }
.blank.pain { min-width: 3rem; height: 1.8rem; border: 1px solid var(--box); border-radius: 4px; }
.warnings { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); gap: 1rem; margin: 1rem 0; }
.panel { margin: 1rem 0; padding: 0.75rem 1rem; border: 1px solid var(--line); border-left: 5px solid var(--accent);
  border-radius: 6px; background: var(--panel); break-inside: avoid; }
.warnings .panel { margin: 0; }
.panel h2 { margin: 0 0 0.35rem; padding: 0; border: 0; font-size: 1.15rem; }
.alert { border-left-color: var(--alert); }
.alert h2 { color: var(--alert); }
.legend { color: var(--quiet); }
.days { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr)); gap: 1rem; margin: 0.6rem 0 1rem; }
.day { display: flex; flex-direction: column; min-width: 0; padding: 0.75rem; border: 1px solid var(--box); border-radius: 8px; break-inside: avoid; }
.day ol { margin: 0; padding: 0; list-style: none; }
.day li { display: flex; flex-wrap: wrap; align-items: center; margin: 0; padding: 0.25rem 0; border-bottom: 1px solid var(--line); }
.day .number { align-self: flex-start; width: 1.4rem; color: var(--quiet); }
.day .what { flex: 1 1 0; min-width: 0; }
.day .name { display: block; font-weight: 600; }
.day .name a { color: inherit; }
.page-of { white-space: nowrap; }
.day li > em, .cell li > em { margin-left: auto; padding-left: 0.5rem; }
.sets { display: inline-flex; flex-wrap: wrap; gap: 0.4rem; margin-left: auto; }
.ask { display: flex; flex-wrap: wrap; align-items: center; gap: 0.2rem 0.9rem; }
.pair { display: inline-flex; gap: 0.9rem; }
.after { margin-top: auto; padding-top: 0.4rem; }
label { display: inline-flex; align-items: center; gap: 0.4rem; min-height: 2rem; }
.sets label { justify-content: center; position: relative; }
input { appearance: none; display: inline-grid; place-content: center; flex: none; width: 1.35rem; height: 1.35rem; margin: 0;
  border: 2px solid var(--box); border-radius: 4px; background: var(--ground); color: var(--accent); }
input:checked::before { content: "\\2713"; font-weight: 700; line-height: 1; }
input:focus-visible, a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.card { margin: 0 0 1rem; padding: 0.85rem 1rem; border: 1px solid var(--box); border-radius: 8px; break-inside: avoid; }
.top { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 0 1.5rem; }
.top p { margin: 0; }
.dose { font-size: 1.12em; }
.how { display: grid; gap: 0 1.5rem; }
.how > div { min-width: 0; }
.how.drawn { grid-template-columns: minmax(0, 18rem) 1fr; }
.picture { margin: 0.25rem 0 0.5rem; }
.picture svg { display: block; width: 100%; height: auto; border-radius: 4px; }
.did { display: flex; flex-wrap: wrap; gap: 0.2rem 1.75rem; margin: 0.6rem 0 0; padding: 0.4rem 0 0; border-top: 1px solid var(--line); list-style: none; }
.did li { display: flex; flex-wrap: wrap; align-items: flex-end; gap: 0 0.6rem; margin: 0; }
.did .when { font-weight: 600; }
.rules { display: none; }
.cells { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); gap: 0.75rem 1.5rem; }
.cell.drawn { display: grid; grid-template-columns: minmax(0, 9rem) 1fr; gap: 0 0.75rem; }
.cell h2 { margin: 0; padding: 0; border: 0; font-size: 1.05rem; }
.cell ul { margin: 0; padding: 0; list-style: none; }
.cell li { display: flex; flex-wrap: wrap; align-items: center; gap: 0 0.5rem; margin: 0; padding: 0.15rem 0; }
.cell .picture { margin: 0; }
.asked { width: 100%; margin: 0.5rem 0 1rem; border-collapse: collapse; }
.asked th, .asked td { padding: 0.15rem 0.5rem 0.15rem 0; border-bottom: 1px solid var(--line); text-align: left; }
footer { margin-top: 1rem; padding-top: 0.75rem; font-size: 0.9rem; color: var(--quiet); }
@media screen { .large { font-size: 1.25rem; } .large input { width: 1.85rem; height: 1.85rem; } }
@media screen and (max-width: 44rem) {
  body { padding: 1rem 0.75rem 2rem; }
  h1 { font-size: 1.6rem; }
  .how.drawn { grid-template-columns: minmax(0, 1fr); }
  .picture { max-width: 22rem; }
  .asked, .asked tbody, .asked tr, .asked tbody th, .asked td { display: block; }
  .asked thead { display: none; }
  .asked tr { display: flex; flex-wrap: wrap; align-items: center; gap: 0 0.75rem; padding: 0.5rem 0; border-bottom: 1px solid var(--line); }
  .asked tbody th { width: 100%; }
  .asked th, .asked td { border: 0; }
  .on-phone { position: static; width: auto; height: auto; overflow: visible; clip-path: none; white-space: normal; }
}
@media screen and (max-width: 44rem), screen and (pointer: coarse) {
  label { min-width: 44px; min-height: 44px; }
  .day .name a { display: inline-block; padding: 0.35rem 0; }
  .day .number { padding-top: 0.35rem; }
}
@media (forced-colors: active) { input:checked::before { color: CanvasText; } }`;
