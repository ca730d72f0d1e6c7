import { Parser } from "htmlparser2";

/** What is inside of these is no text for people. */
const silent = new Set(["script", "style", "template", "noscript", "iframe", "object", "svg", "math", "head", "title"]);
const breaks = new Set(["p", "li", "br", "div", "ul", "ol", "h1", "h2", "h3", "h4", "tr"]);

/** HTML as lines of plain text, one a paragraph or list item. Nothing of its markup, scripts or styles stays. */
export const htmlToLines = (html: string): readonly string[] => {
  const lines: string[] = [""];
  let hidden = 0;
  const parser = new Parser({
    onopentagname: (name) => {
      if (silent.has(name)) hidden += 1;
      if (breaks.has(name)) lines.push("");
    },
    onclosetag: (name) => {
      if (silent.has(name)) hidden = Math.max(0, hidden - 1);
      if (breaks.has(name)) lines.push("");
    },
    ontext: (text) => {
      if (hidden === 0) lines[lines.length - 1] += text;
    },
  });
  parser.write(html);
  parser.end();
  return lines
    .flatMap((line) => line.split(/\r?\n/))
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "");
};
