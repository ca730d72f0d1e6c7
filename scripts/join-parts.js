import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Static requires of a part; what is loaded on demand is wrapped by esbuild. */
const requires = /(?<!__toESM\()\brequire\("\.\/([^"]+)"\)/g;

const reader = (folder) => (file) => readFileSync(join(folder, file), "utf8");

/** The parts that are loaded with these, and these; `taken` are left out. */
export const loadedWith = (folder, files, taken = new Set()) => {
  const parts = new Set(files);
  for (const part of parts)
    for (const [, next] of reader(folder)(part).matchAll(requires)) if (!taken.has(next)) parts.add(next);
  return parts;
};

/**
 * Joins the parts that a frequent command loads anyway into one file, as each file opened costs about as much as running
 * it. A joined part leaves a line behind that fetches it from there, so every part still exists once, whoever asks first.
 *
 * @param {string} folder where the CommonJS parts are
 * @param {string} name of the joined file, without its ending
 * @param {readonly string[]} entries the parts to begin with, without the hash in their names
 * @param {ReadonlySet<string>} taken parts that stay as they are: loaded before, or joined elsewhere
 * @returns {ReadonlySet<string>} those and the ones joined now
 */
export const joinParts = (folder, name, entries, taken) => {
  const found = readdirSync(folder).filter((file) => entries.includes(file.replace(/-[A-Z0-9]{8}\.js$/, "")));
  if (found.length !== entries.length)
    throw new Error(`${name}: of ${entries.join(", ")} only ${found.join(", ")} found`);
  const parts = loadedWith(folder, found, taken);
  const bodies = [...parts].map((part) => `"./${part}"(module,exports,require){${reader(folder)(part)}\n}`);
  const joined = `"use strict";const parts={${bodies.join(",\n")}};
const loaded={};
const load=(name)=>{
  if(loaded[name])return loaded[name].exports;
  const part=parts[name];
  if(!part)return require(name);
  const module=(loaded[name]={exports:{}});
  part(module,module.exports,load);
  return module.exports;
};
module.exports=load;
`;
  for (const part of parts) writeFileSync(join(folder, part), `module.exports=require("./${name}.js")("./${part}");\n`);
  writeFileSync(join(folder, `${name}.js`), joined);
  return new Set([...taken, ...parts]);
};
