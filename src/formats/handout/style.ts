import { cardShape } from "./part.ts";
import { edge, marginsOf, textOf, type Look } from "./look.ts";
import type { Markup } from "./markup.ts";
import { nameLine, titleSize } from "./head.ts";
import { shortShape } from "./short.ts";
import { screenStyle } from "./style-screen.ts";
import { panelShape } from "./advice.ts";
import { dayShape, numberWidth } from "./day.ts";

/** Paper: what the layout counts on is written here in the same millimetres and sizes of type. */
const print = ({ type, front, picture, box, isBrief }: Look, number = numberWidth({ front }).toFixed(1)): string => `
  :root { color-scheme: light; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  body { max-width: none; margin: 0; padding: 0; font: ${type}pt/1.3 Arial, Helvetica, "Liberation Sans", Arimo, sans-serif; }
  .screen { display: none; }
  .page { margin: 0; padding: 0 ${edge}mm; border: 0; break-before: page; }
  .page:first-of-type { break-before: auto; }
  .folio { height: 6mm; margin: 0 0 2mm; padding: 0; font-size: 9pt; line-height: 5mm; }
  .front { font-size: ${front}pt; }
  h1, h2, h3, h4, p, ul, ol, li { margin: 0; padding: 0; }
  a { color: inherit; text-decoration: none; }
  h1 { font-size: ${titleSize.full}pt; line-height: 1.2; } .short h1 { font-size: ${titleSize.short}pt; }
  h2 { margin: 0 0 1mm; padding: 0 0 0.6mm; font-size: 1.35em; line-height: 1.25; }
  .lead { font-size: 1em; }
  .people { margin: 1.5mm 0 3mm; gap: 0 8mm; min-height: 7mm; }
  .panel { margin: 0 0 ${panelShape.gap}mm; padding: ${panelShape.padding}mm ${panelShape.side}mm; font-size: 0.95em; }
  .panel h2 { margin: 0; padding: 0; font-size: 1.15em; }
  .panel ul { padding-left: ${panelShape.indent}mm; }
  .panel li { margin-bottom: ${panelShape.item}mm; }
  .panel.brief { font-size: 0.88em; }
  .panel.message { font-size: 1em; } .panel.sources { font-size: 0.9em; }
  .warnings { grid-template-columns: ${panelShape.first}fr ${100 - panelShape.first}fr; gap: ${panelShape.gap}mm; margin: 0 0 ${panelShape.gap}mm; }
  .warnings .panel { margin: 0; }
  .legend { font-size: 0.95em; }
  .glance { margin-bottom: 1mm; }
  .days { gap: ${dayShape.gap}mm; margin: 1.5mm 0 ${dayShape.gap}mm; }
  .of1 { grid-template-columns: 1fr; } .of2 { grid-template-columns: 1fr 1fr; }
  .of3 { grid-template-columns: repeat(3, 1fr); } .of4 { grid-template-columns: repeat(4, 1fr); }
  .day { padding: ${dayShape.padding}mm; }
  .day h3 { font-size: 1.12em; line-height: 1.25; }
  .day li { padding: ${dayShape.line / 2}mm 0; gap: 0; }
  .days:not(.wide) .what { display: contents; }
  .days:not(.wide) .name { flex: 1 1 calc(100% - ${number}mm); }
  .days:not(.wide) .amount { margin-left: ${number}mm; }
  .wide .what { display: flex; flex-wrap: wrap; gap: 0 6mm; }
  .day .number { width: ${number}mm; }
  .day .sets { gap: ${dayShape.between}mm; }
  .after { padding-top: 1mm; }
  .ask { min-height: 0; gap: ${dayShape.rows}mm 3mm; padding-bottom: ${dayShape.between}mm; }
  .pair { gap: 3mm; }
  .blank.pain { min-width: ${dayShape.blank}mm; height: ${(box + 0.2).toFixed(2)}mm; }
  label { min-height: 0; min-width: 0; gap: 1.2mm; }
  input { width: ${box.toFixed(2)}mm; height: ${box.toFixed(2)}mm; border-width: 0.35mm; border-radius: 0.8mm; }
  .card { margin: 0 0 ${cardShape.gap}mm; padding: ${cardShape.padding}mm ${cardShape.side}mm; }
  .card { line-height: ${textOf({ type, isBrief }).lead}; }
  .card h3 { font-size: 1.25em; line-height: 1.2; }
  .card h4 { margin-top: 1.2mm; font-size: 1em; line-height: inherit; }
  .trains { font-size: 0.92em; }
  .top { gap: 0 6mm; }
  .dose { margin-top: 0.6mm; font-size: 1.08em; }
  .how { margin-top: 1.5mm; gap: 0 ${cardShape.between}mm; }
  .how.drawn { grid-template-columns: ${picture}mm 1fr; }
  .how ol, .how ul { padding-left: ${cardShape.indent}mm; }
  .how li { margin-bottom: 0.5mm; }
  .more { margin-top: 1mm; }
  .picture { width: ${picture}mm; margin: 0; }
  .picture svg { border: 0; }
  .did { gap: 0 8mm; margin-top: 1.2mm; padding-top: 0.3mm; }
  .did .told { width: 100%; }
  .did li { min-height: ${cardShape.row}mm; }
  .blank { min-width: ${cardShape.blank}mm; } .blank.weight { min-width: ${cardShape.weight}mm; }
  .rules { display: block; }
  .rules p { height: ${cardShape.row}mm; padding-top: 3mm; border-bottom: 0.25mm solid var(--box); }
  .notes p { height: 9mm; }
  .cells { grid-template-columns: 1fr 1fr; gap: 0 ${shortShape.gap}mm; margin: 1.5mm 0 0; }
  .cell { padding: 0 0 ${shortShape.row}mm; }
  .cell.drawn { grid-template-columns: ${picture}mm 1fr; gap: 0 ${shortShape.between}mm; }
  .cell h2 { margin: 0; padding: 0; font-size: 1.08em; line-height: 1.2; }
  .cell li { padding: 0 0 ${shortShape.turn}mm; }
  .asked { margin: 0 0 2mm; font-size: 0.9em; line-height: 1.3; }
  .asked tbody th { white-space: nowrap; }
  .asked td > * { vertical-align: top; }
  .asked th, .asked td { padding: ${shortShape.cell / 2}mm 2mm ${shortShape.cell / 2}mm 0; }
  .blank.name { min-width: ${nameLine}mm; }
  footer { margin: 0; padding: 1.5mm 0 0; font-size: 0.85em; line-height: 1.3; }`;

/** The styles of a hand-out: light or dark on a screen as the reader has it, always light on paper. */
export const handoutStyle = (look: Look, margins = marginsOf(look.isLarge)): Markup => ({
  markup: `<style>
@page { size: ${look.paper === "a4" ? "A4" : "letter"}; margin: ${margins.top}mm ${margins.side}mm ${margins.bottom}mm; }
${screenStyle}
@media print {${print(look)}
}
</style>`,
});
