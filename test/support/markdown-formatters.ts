import { execFileSync } from "node:child_process";

import MarkdownIt from "markdown-it";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown, gfmToMarkdown } from "mdast-util-gfm";
import { toMarkdown } from "mdast-util-to-markdown";
import { gfm } from "micromark-extension-gfm";
import { format } from "prettier";
import { defaultMarkdownSerializer, MarkdownParser, schema, defaultMarkdownParser } from "prosemirror-markdown";

/** A program that writes Markdown anew; null where it is not installed. */
type Formatter = (text: string) => Promise<string | null>;

const installed = (program: string, ...options: readonly string[]): Formatter => {
  return async (input) => {
    try {
      return execFileSync(program, options, {
        input,
        encoding: "utf8",
        stdio: ["pipe", "pipe", "ignore"],
        maxBuffer: 1e8,
      });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
      return null;
    }
  };
};

const prettier =
  (proseWrap: "always" | "never" | "preserve"): Formatter =>
  (text) =>
    format(text, { parser: "markdown", proseWrap });

const remark: Formatter = async (text) =>
  toMarkdown(fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }), {
    extensions: [gfmToMarkdown()],
    bullet: "-",
  });

/** As editors for rich text have it: no HTML, no boxes, so that those are letters like any other. */
const prosemirror = new MarkdownParser(
  schema,
  new MarkdownIt("commonmark", { html: false }),
  defaultMarkdownParser.tokens,
);

/** Programs through which people's files go, each once as it comes. */
export const formatters: Readonly<Record<string, Formatter>> = {
  "as it is": async (text) => text,
  "prettier, always": prettier("always"),
  "prettier, never": prettier("never"),
  "prettier, preserve": prettier("preserve"),
  remark,
  "markdown-it, ProseMirror": async (text) => defaultMarkdownSerializer.serialize(prosemirror.parse(text)),
  "pandoc, 80 columns": installed("pandoc", "-f", "gfm", "-t", "gfm", "--columns=80"),
  "pandoc, as wrapped": installed("pandoc", "-f", "gfm", "-t", "gfm", "--wrap=preserve"),
  "cmark-gfm, 80 columns": installed(
    "cmark-gfm",
    "-e",
    "tasklist",
    "-e",
    "strikethrough",
    "-e",
    "table",
    "--unsafe",
    "-t",
    "commonmark",
    "--width",
    "80",
  ),
  "cmark-gfm, no HTML": installed(
    "cmark-gfm",
    "-e",
    "tasklist",
    "-e",
    "strikethrough",
    "-e",
    "table",
    "-t",
    "commonmark",
  ),
};
