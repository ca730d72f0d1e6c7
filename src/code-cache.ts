import { isAscii } from "node:buffer";
import { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { dirname, isAbsolute, join } from "node:path";
import { Script } from "node:vm";
import { crc32 } from "node:zlib";

/** Where code is kept, and what its checksum begins with: the source, and the Node that compiled it. */
interface Place {
  readonly folder: string;
  readonly file: string;
  readonly seed: number;
}

/** Most files that stay, about half a megabyte each: three uses, on some lines of Node, of some releases. */
const most = 12;

/** A cache saves time and nothing else: whatever goes wrong with it is silence and a slower start. */
const attempt = <T>(work: () => T): T | undefined => {
  try {
    return work();
  } catch {
    return undefined;
  }
};

/** The platform's folder for the caches of this person. @throws Error where it cannot be told */
const cachesFolder = (): string => {
  const { XDG_CACHE_HOME: asked = "", LOCALAPPDATA: local = "" } = process.env;
  if (isAbsolute(asked)) return asked;
  const within = { win32: "", darwin: "Library/Caches" }[process.platform as string] ?? ".cache";
  const home = process.platform === "win32" ? local : homedir();
  if (!isAbsolute(home)) throw new Error("no folder of a person");
  return join(home, within);
};

const placeFor = (source: Buffer, use: string): Place => {
  const print = crc32(source);
  // Another build of the same Node lays out its own objects differently, and compiled code refers to them.
  const { size, mtimeMs } = statSync(process.execPath);
  const folder = join(cachesFolder(), "fourplane");
  const name = `code-${print.toString(16)}-${process.version}-${process.arch}-${use}`;
  return { folder, file: join(folder, name), seed: crc32(`${size} ${mtimeMs}`, print) };
};

/** What lies there is run as code: it has to be a real folder that nobody else can write in. Windows has no such modes. */
const isOwn = (folder: string): boolean => {
  const found = lstatSync(folder);
  const isClosed = process.getuid === undefined || (found.uid === process.getuid() && (found.mode & 0o077) === 0);
  return found.isDirectory() && isClosed;
};

/** The code that a file holds before its checksum: V8 itself looks at neither damage nor the source. */
const read = ({ folder, file, seed }: Place): Buffer | undefined => {
  if (!isOwn(folder)) return undefined;
  const bytes = readFileSync(file);
  const code = bytes.subarray(0, -4);
  return bytes.readUInt32LE(code.length) === crc32(code, seed) ? code : undefined;
};

/** Whole or not at all, whoever else writes at the same time. */
const write = ({ folder, file, seed }: Place, code: Buffer): void => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!isOwn(folder)) return;
  const others = readdirSync(folder).filter((name) => name.startsWith("code-"));
  const dated = others.map((name) => ({ name, time: attempt(() => lstatSync(join(folder, name)).mtimeMs) ?? 0 }));
  for (const { name } of dated.sort((one, other) => other.time - one.time).slice(most - 1))
    attempt(() => rmSync(join(folder, name)));
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32LE(crc32(code, seed));
  const next = join(folder, `code-next-${process.pid}`);
  try {
    writeFileSync(next, Buffer.concat([code, checksum]), { mode: 0o600 });
    renameSync(next, file);
  } finally {
    rmSync(next, { force: true });
  }
};

/**
 * Runs a CommonJS file as `require` does, with the code that V8 compiled for it in an earlier process where that is at
 * hand. `keep` leaves the code for later ones, what was compiled on the way included, unless it came from there.
 * @param file a file of this program, as an absolute path
 * @param use what the code is kept for: each use compiles other parts of the file
 * @throws errors of reading and running the file itself
 */
export const requireCached = <T>(file: string, use: string): { readonly exports: T; readonly keep: () => void } => {
  const source = readFileSync(file);
  const place = attempt(() => placeFor(source, use));
  const cachedData = place && attempt(() => read(place));
  // Read as Latin, a text takes half the memory and a third of the time.
  const text = source.toString(isAscii(source) ? "latin1" : "utf8");
  const script = new Script(`(function (exports, require, module, __filename, __dirname) {${text}\n})`, {
    filename: file,
    ...(cachedData && { cachedData }),
  });
  const module = { exports: {} as T };
  script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file));
  const isKept = cachedData !== undefined && script.cachedDataRejected === false;
  const keep = () => {
    if (place !== undefined && !isKept) attempt(() => write(place, script.createCachedData()));
  };
  return { exports: module.exports, keep };
};
