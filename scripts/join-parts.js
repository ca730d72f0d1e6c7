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

/** What esbuild puts before each part: helpers that are the same in all of them. */
const helpersOf = (body) => body.slice(0, Math.max(0, body.indexOf("var stdin_exports=")));
const namesIn = (helpers) => [...helpers.matchAll(/(?:var |,)(__\w+)=(?!=)/g)].map(([, name]) => name);

/** The helpers once, and the parts without them; a part that has others keeps its own. */
const withSharedHelpers = (bodies) => {
  const shared = bodies.map(helpersOf).reduce((longest, each) => (each.length > longest.length ? each : longest), "");
  const known = new Set(namesIn(shared));
  const own = bodies.map((body) => {
    const helpers = helpersOf(body);
    return helpers.startsWith("var __") && namesIn(helpers).every((name) => known.has(name))
      ? body.slice(helpers.length)
      : body;
  });
  return { shared, own };
};

/**
 * Joins the parts that a frequent command loads anyway into one file, as each file opened costs about as much as running
 * it. A joined part leaves a line behind that fetches it from there, so every part still exists once, whoever asks first.
 *
 * @param {string} folder where the CommonJS parts are
 * @param {string} name of the joined file, without its ending
 * @param {readonly string[]} entries the parts to begin with, without the hash in their names
 * @param {ReadonlySet<string>} taken parts that stay as they are: loaded before, or joined elsewhere
 * @param {string} [before] the joined file that is loaded before this one and has parts it needs
 * @returns {ReadonlySet<string>} those and the ones joined now
 */
export const joinParts = (folder, name, entries, taken, before) => {
  const found = readdirSync(folder).filter((file) => entries.includes(file.replace(/-[A-Z0-9]{8}\.js$/, "")));
  if (found.length !== entries.length)
    throw new Error(`${name}: of ${entries.join(", ")} only ${found.join(", ")} found`);
  const parts = loadedWith(folder, found, taken);
  // In parentheses a function is compiled with its file; else it is first only looked over, and then read once more.
  const { shared, own } = withSharedHelpers([...parts].map(reader(folder)));
  const bodies = [...parts].map((part, at) => `"./${part}":(function(module,exports,require){${own[at]}\n})`);
  const joined = `"use strict";${shared}const parts={${bodies.join(",\n")}};
const loaded={};
const before=${before === undefined ? "null" : `require("./${before}.js")`};
const load=(name)=>{
  if(loaded[name])return loaded[name].exports;
  const part=parts[name];
  if(!part)return before&&before.has(name)?before(name):require(name);
  const module=(loaded[name]={exports:{}});
  part(module,module.exports,load);
  return module.exports;
};
load.has=(name)=>name in parts;
module.exports=load;
`;
  for (const part of parts) writeFileSync(join(folder, part), `module.exports=require("./${name}.js")("./${part}");\n`);
  writeFileSync(join(folder, `${name}.js`), joined);
  return new Set([...taken, ...parts]);
};
