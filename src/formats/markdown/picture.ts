import { escapeMarkdown } from "./escape.ts";

/** A picture beside the file, with what it shows in words; `path` is relative to the file, its parts one by one. */
export const pictureLine = (alt: string, path: readonly string[]): string => {
  const encoded = path.map((part) =>
    encodeURIComponent(part).replace(/[()!'*]/g, (letter) => `%${letter.charCodeAt(0).toString(16)}`),
  );
  return `![${escapeMarkdown(alt)}](${encoded.join("/")})`;
};

const line = /^(?:> )?(!\[(?:[^\]\\\n]|\\.){0,2000}\]\((?:[\w.~%-]{1,300}\/){0,20}([a-z0-9-]{1,80})\.svg\))$/gm;

/** The pictures a file has, by exercise, as their lines stand in it. */
export const picturesIn = (text: string): ReadonlyMap<string, string> =>
  new Map([...text.matchAll(line)].map(([, whole = "", id = ""]) => [id, whole]));
