import { readFileSync } from "node:fs";

/*
 * What the packages in the bundle do at their first import and this program has no use for. All of it together is
 * most of the time a short command takes. A replacement that no longer fits its package fails the build.
 */

/**
 * Characters that each fill one column, stand for themselves and never join their neighbours: printable ASCII, Latin
 * letters and signs, dashes and quotation marks, arrows, box drawing, ticks. The inside of a character class.
 */
export const oneColumn = String.raw`\u0020-\u007E\u00A0-\u00AC\u00AE-\u02FF\u2010-\u2027\u2212\u2190-\u2193\u2500-\u259F\u25CB\u25CF\u2713\u2717`;

const lazySegmenter = `let realSegmenter;
const segmenter = { segment: (text) => (realSegmenter ??= new Intl.Segmenter()).segment(text) };`;

/** Texts in files of packages and what stands there instead. */
const replacements = new Map([
  [
    "wrap-ansi/index.js",
    [
      ["const segmenter = new Intl.Segmenter();", lazySegmenter],
      ["/^[ -~]*$/", `/^[${oneColumn}]*$/`],
      ["+= plainText.normalize()", "+= ASCII_PRINTABLE_REGEX.test(plainText) ? plainText : plainText.normalize()"],
    ],
  ],
]);

/**
 * string-width as it is, loaded for the texts that need it: its tables of emoji and scripts take longer to set up than
 * the rest of a short command. What is one column a character, once its colours are off, is counted here.
 */
const quickWidth = String.raw`
const quick = /^[${oneColumn}]*$/;
const colours = /\u001B\[[\d;]*m/g;
export default (text, options) => {
  if (typeof text === "string") {
    const bare = options?.countAnsiEscapeCodes ? text : text.replace(colours, "");
    if (quick.test(bare)) return bare.length;
  }
  return require("string-width").default(text, options);
};`;

/** Modules and what is bundled in their place. */
const substitutes = [
  { filter: /^string-width$/, contents: quickWidth },
  // conf loads it at its first import although no schema is used here.
  {
    filter: /^ajv(-formats)?(\/|$)/,
    contents:
      'export class Ajv2020 { constructor() { throw new Error("no JSON Schema is used by the state file"); } } export default Ajv2020;',
  },
  // chalk asks it for the colours of the terminal, which palette.ts decides by itself.
  { filter: /^#supports-color$/, contents: "export default { stdout: false, stderr: false };" },
  // Importing it opens standard input, output and error, and lists every flag Node knows.
  { filter: /^(node:)?process$/, contents: "module.exports = process;" },
  // commander starts commands that are programs of their own with it; there are none here.
  {
    filter: /^node:child_process$/,
    importer: /[\\/]node_modules[\\/]commander[\\/]/,
    contents: 'exports.spawn = () => { throw new Error("no command is a program of its own"); };',
  },
];

/** An esbuild plugin that leaves out, or puts off, what the packages do at their first import. */
export const leanPackages = {
  name: "lean-packages",
  setup(builder) {
    substitutes.forEach(({ filter, importer, contents }, index) => {
      const namespace = `lean-${index}`;
      builder.onResolve({ filter }, (found) => {
        // What stands in for a package may still load the package itself.
        if (found.namespace === namespace || importer?.test(found.importer) === false) return undefined;
        return { path: found.path, namespace };
      });
      builder.onLoad({ filter: /.*/, namespace }, () => ({ contents, resolveDir: process.cwd() }));
    });
    for (const [file, pairs] of replacements) {
      const path = file.replaceAll(/[./]/g, (sign) => (sign === "/" ? String.raw`[\\/]` : String.raw`\.`));
      builder.onLoad({ filter: new RegExp(String.raw`[\\/]node_modules[\\/]${path}$`) }, (found) => {
        let contents = readFileSync(found.path, "utf8");
        for (const [from, to] of pairs) {
          if (contents.split(from).length !== 2) throw new Error(`${file}: expected once: ${from}`);
          contents = contents.replace(from, () => to);
        }
        return { contents };
      });
    }
  },
};
